import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  readonly isMultiple?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

/** A button that lets files be chosen. The browser's own control behind it speaks the browser's language. */
export function FilePicker({ label, isMultiple, onFiles }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        type="file"
        multiple={isMultiple ?? false}
        class="unseen"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])];
          // The same file, chosen again after it was changed, is a change as well.
          event.currentTarget.value = '';
          if (chosen.length > 0) onFiles(chosen);
        }}
      />
    </>
  );
}
