import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { PageBlock } from '../engine/page-document.js';
import { Frame } from './frame.js';
import { Pager, usePages } from './pager.js';

/** Blocks of a report on the page, as the document model gives them. */
export function Blocks({ blocks, under }: { readonly blocks: readonly PageBlock[]; readonly under: string }) {
  let heading = under;
  return (
    <>
      {blocks.map((one, n) => {
        if (one.kind === 'subheading') heading = one.text;
        return <One key={n} block={one} heading={heading} />;
      })}
    </>
  );
}

function One({ block, heading }: { readonly block: PageBlock; readonly heading: string }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'subheading':
      return <h4>{block.text}</h4>;
    case 'list':
      return (
        <ul class={block.isNumbered ? 'own' : undefined}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'fold':
      return (
        <Fold heading={block.heading}>{() => <Blocks blocks={block.blocks} under={block.heading} />}</Fold>
      );
    case 'drawing':
      return (
        <figure class="drawing">
          <figcaption>{block.title}</figcaption>
          {/* The drawing is core's own: every name in it is escaped there, and it has neither script nor style. */}
          <div dangerouslySetInnerHTML={{ __html: block.svg }} />
          <p aria-hidden="true">{block.description}</p>
        </figure>
      );
    case 'table':
      return <TableOf table={block} heading={heading} />;
  }
}

function TableOf({
  table,
  heading,
}: {
  readonly table: Extract<PageBlock, { readonly kind: 'table' }>;
  readonly heading: string;
}) {
  const pages = usePages(table.rows.length);
  const isNumber = new Set(table.numeric);
  return (
    <>
      <Frame label={heading}>
        <table>
          <thead>
            <tr>
              {table.head.map((name, at) => (
                <th scope="col" key={name} class={isNumber.has(at) ? 'n' : undefined}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(pages.from, pages.to).map((row, n) => (
              <tr key={pages.from + n}>
                {row.map((cell, at) =>
                  at === 0 && cell !== '' ? (
                    <th scope="row" key={at}>
                      {cell}
                    </th>
                  ) : (
                    <td key={at} class={isNumber.has(at) ? 'n' : undefined}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </Frame>
      <Pager pages={pages} of={heading} />
    </>
  );
}

interface FoldProps {
  readonly heading: string;
  readonly children: () => ComponentChildren;
  readonly isOpenAtFirst?: boolean;
}

/** What is folded is made when it is unfolded first: a page of a long report must not be drawn for nobody. */
export function Fold({ heading, children, isOpenAtFirst = false }: FoldProps) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{heading}</summary>
      {isOpen && children()}
    </details>
  );
}
