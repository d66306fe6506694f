import type { ComponentChildren } from 'preact';

export interface Column {
  readonly title: string;
  /** What its cells hold; text where it is left out. */
  readonly holds?: 'figure' | 'bar' | 'load' | 'spark';
  /** Told to those who hear the page only: what is drawn there says it to others. */
  readonly isUnseen?: boolean;
}

/** A table with a row for each thing, whose first column names it. */
export function RowTable({
  columns,
  name,
  children,
}: {
  readonly columns: readonly Column[];
  /** For its own style. */
  readonly name?: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="scrolled">
      <table class={name ? `rows ${name}` : 'rows'}>
        <thead>
          <tr>
            {columns.map(({ title, holds, isUnseen }) => (
              <th key={title} scope="col" class={holds}>
                {isUnseen ? <span class="unseen">{title}</span> : title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
