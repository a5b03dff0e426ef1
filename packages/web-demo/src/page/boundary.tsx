import { Component, type ComponentChildren } from 'preact';
import { saveBundle } from './deeds.js';
import { say } from './state.js';

interface Props {
  readonly children: ComponentChildren;
}

/** Should a part of the page fail to be drawn, the work is still there, and can be saved. */
export class Boundary extends Component<Props, { readonly fault?: string }> {
  override componentDidCatch(error: unknown): void {
    this.setState({ fault: error instanceof Error ? error.message : String(error) });
  }

  override render({ children }: Props) {
    const { fault } = this.state;
    if (fault === undefined) return children;
    return (
      <section role="alert" class="summary error">
        <h2>{say({ ja: 'この欄を表示できません', en: 'This part cannot be shown' })}</h2>
        <p>{fault}</p>
        <p>
          {say({
            ja: '入力は失われていません。保存するか、ほかの欄に移ってください。',
            en: 'What you entered is not lost. Save it, or go to another part.',
          })}
        </p>
        <button type="button" onClick={() => void saveBundle()}>
          {say({ ja: '保存', en: 'Save' })}
        </button>
      </section>
    );
  }
}
