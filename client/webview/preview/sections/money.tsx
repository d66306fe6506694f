import type { MoneyRow, ProgressSnapshot } from '../../../../server/src/protocol';
import { t } from '../../shared/l10n';
import { useView } from '../context';
import { money } from '../format';
import { FigureButton, Section, useFirst } from '../parts';
import { RowTable } from '../row-table';

/** Required, allocated, spent and missing, never added across currencies. */
export function MoneySection({ rows }: { rows: readonly MoneyRow[] }) {
  return (
    <Section name="money" title={t('Money')} note={t('Per currency; never added across currencies')}>
      {rows.length === 0 ? (
        <p class="nothing">{t('No budget is written yet.')}</p>
      ) : (
        rows.map((row) => <MoneyOf key={row.currency} row={row} />)
      )}
    </Section>
  );
}

function MoneyOf({ row }: { row: MoneyRow }) {
  const { language } = useView();
  const most = Math.max(1, row.required, row.allocated, row.spent);
  const currency = row.currency || t('(no currency)');
  const bars = [
    { name: 'required', title: t('Required'), amount: row.required },
    { name: 'allocated', title: t('Allocated'), amount: row.allocated },
    { name: 'spent', title: t('Spent'), amount: row.spent },
    { name: 'gap', title: t('Missing'), amount: row.gap },
  ] as const;
  return (
    <table class="money">
      <caption>{currency}</caption>
      <thead class="quiet">
        <tr>
          <th scope="col">{t('Money')}</th>
          <th scope="col">{t('Amount')}</th>
          <th scope="col">{t('Chart')}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, title, amount }) => (
          <tr key={name} class={name}>
            <th scope="row">{title}</th>
            <td class="figure">
              <FigureButton
                figure={{ count: amount, key: row.key }}
                title={t('Budgets in {currency}', { currency })}
                text={money(language, amount)}
              />
            </td>
            <td class="bar">
              <span class="track" aria-hidden="true">
                <span class={`fill ${name}`} style={{ inlineSize: `${(Math.max(0, amount) / most) * 100}%` }} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COLUMNS = ['required', 'allocated', 'spent'] as const;

export function SourcesSection({ rows }: { rows: ProgressSnapshot['moneyBySource'] }) {
  const { language } = useView();
  const { shown, more } = useFirst('sources', rows);
  return (
    <Section name="sources" title={t('Money by source')}>
      {rows.length === 0 ? (
        <p class="nothing">{t('No budget is written yet.')}</p>
      ) : (
        <>
          <RowTable
            columns={[
              { title: t('Source') },
              { title: t('Currency') },
              { title: t('Required'), holds: 'figure' },
              { title: t('Allocated'), holds: 'figure' },
              { title: t('Spent'), holds: 'figure' },
            ]}
          >
            {shown.map((row) => {
              const source = row.source?.title ?? t('No source named');
              return (
                <tr key={row.key} data-record={`funding:${row.source?.id ?? ''}`}>
                  <th scope="row">{source}</th>
                  <td>{row.currency || '–'}</td>
                  {[row.required, row.allocated, row.spent].map((amount, index) => (
                    <td key={COLUMNS[index]} class="figure">
                      <FigureButton
                        figure={{ count: amount, key: row.key }}
                        title={t('Paid by: {source}', { source })}
                        text={money(language, amount)}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </RowTable>
          {more}
        </>
      )}
    </Section>
  );
}
