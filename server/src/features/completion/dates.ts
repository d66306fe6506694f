import { t } from '../../l10n';
import { isDay, lastDay } from '../../plan/dates';
import type { Plan } from '../../plan/plan';

export interface DateOffer {
  readonly date: string;
  readonly name: string;
}

const QUARTERS_AHEAD = 6;

/** Days that plans write again and again: today, the plan's own, the ends of the coming quarters. */
export function usualDates(plan: Plan): DateOffer[] {
  const { today } = plan.dates;
  const offers: DateOffer[] = [
    { date: today, name: t('Today') },
    ...own(plan.setting('start'), t('Start of the plan')),
    ...own(plan.setting('adopted'), t('Adoption of the plan')),
    ...own(plan.setting('mid-term'), t('Mid-term report')),
    ...own(plan.setting('next-review'), t('Next review')),
    ...own(plan.setting('end'), t('End of the plan')),
    ...quarterEnds(today),
  ];
  return offers.filter(({ date }, index) => offers.findIndex((one) => one.date === date) === index);
}

function own(date: string | undefined, name: string): DateOffer[] {
  return date !== undefined && isDay(date) ? [{ date, name }] : [];
}

function quarterEnds(today: string): DateOffer[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: QUARTERS_AHEAD }, (_, ahead) => {
    const index = year * 4 + Math.floor((month - 1) / 3) + ahead;
    const [inYear, quarter] = [Math.floor(index / 4), (index % 4) + 1];
    const date = lastDay(`${inYear}-Q${quarter}`) ?? today;
    return { date, name: t('End of quarter {quarter} of {year}', { quarter, year: inYear }) };
  });
}
