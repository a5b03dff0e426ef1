import { countOf } from './problem-count.js';
import { desk, drawn, say, tab, trail } from './state.js';

/** What it comes to, always in view, and how far the computing is. */
export function ResultBar() {
  const { isOpen, overview, isReckoning, reading, problems } = desk.value;
  if (!isOpen) return null;
  const errors = countOf(problems.filter(({ severity }) => severity === 'error'));
  const done = drawn.value?.done ?? 0;
  return (
    <section class="result-bar" aria-label={say({ ja: '結果の要約', en: 'result in short' })}>
      <p role="status" class="unseen">
        {overview
          ? say({
              ja: `認容額の合計 ${overview.total.award.text}円`,
              en: `awards in all ${overview.total.award.text} yen`,
            })
          : !isReckoning && say({ ja: `誤り ${errors} 件`, en: `${errors} error(s)` })}
      </p>
      {overview ? (
        <>
          <p class="sum">
            {say({ ja: '認容額の合計', en: 'awards in all' })}{' '}
            <button
              type="button"
              class="figure big"
              aria-haspopup="dialog"
              onClick={() => {
                trail.value = [{ family: overview.total.award.family, member: overview.total.award.member }];
              }}
            >
              <output>{overview.total.award.text}</output>
              {say({ ja: '円', en: ' yen' })}
            </button>
            {overview.total.range && (
              <small class="detail">
                （{overview.total.range.low} – {overview.total.range.high}）
              </small>
            )}
          </p>
          <p class="detail">
            {say({ ja: '認定損害額', en: 'found' })} {overview.total.found.text}
            {say({ ja: '円', en: ' yen' })}
          </p>
          <p class="drawing-state">
            {isReckoning
              ? say({ ja: '計算中…', en: 'computing…' })
              : done < 1
                ? say({
                    ja: `不確かさを計算中 ${Math.round(done * 100)}%`,
                    en: `computing the uncertainty ${Math.round(done * 100)}%`,
                  })
                : !drawn.value?.hasResult
                  ? say({
                      ja: '不確かさを計算できません（上の誤り）',
                      en: 'uncertainty not computed: see the errors',
                    })
                  : drawn.value.isDrawn
                    ? say({ ja: '不確かさも計算済み', en: 'uncertainty computed' })
                    : say({ ja: '散らばりの記載がなく、抽出なし', en: 'no spread stated, nothing drawn' })}
          </p>
        </>
      ) : (
        <p>
          {isReckoning
            ? say({ ja: '計算中…', en: 'computing…' })
            : say({
                ja: `誤り ${errors} 件。直すと結果が出ます。`,
                en: `${errors} error(s): mend them to see the result.`,
              })}
        </p>
      )}
      {reading && (
        <p role="status">
          {reading.path} {(reading.bytes / 1e6).toFixed(0)} MB
        </p>
      )}
      <button
        type="button"
        onClick={() => {
          tab.value = 'result';
        }}
      >
        {say({ ja: '結果を開く', en: 'Open the result' })}
      </button>
    </section>
  );
}
