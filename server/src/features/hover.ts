import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { country, countryName } from '../catalogue/countries';
import { currencyName, isCurrency } from '../catalogue/currencies';
import { isLanguage, languageName } from '../catalogue/languages';
import { checks } from '../checks';
import type { Finding } from '../checks/finding';
import { positionAt } from '../document/document';
import { t } from '../l10n';
import { daysBetween, firstDay, isDay, lastDay } from '../plan/dates';
import type { Plan } from '../plan/plan';
import type { Meaning, Shape } from '../plan/schema';
import { textIn } from '../plan/titles';
import { abilitiesOf } from './abilities';
import { type AtPosition, atPosition, type PlaceAt, shapeIn } from './at-position';
import { describeKey, describeRecord, describeSdg, describeTerm, describeValue } from './describe';
import { checkPage, findingsIn, isInScope } from './diagnostics';
import type { Feature, Session } from './feature';
import { type Block, markup } from './markup';

/** Tells what the key, id or code under the pointer means. */
export const hover: Feature = {
  capabilities: () => ({ hoverProvider: true }),
  handlers: { 'textDocument/hover': hoverAt },
};

function hoverAt({ textDocument, position }: HoverParams, session: Session): Hover | null {
  const { workspace, client } = session;
  const at = atPosition(workspace, textDocument.uri, position);
  if (!at) return null;
  const place = at.places.find(({ written }) => written !== '');
  const told = place && (place.role === 'key' ? aboutKey(at.plan, place) : aboutValue(at, place, session));
  const findings = findingsAt(at, session);
  const [first] = findings;
  const around = place && told ? rangeOf(place) : first?.place;
  if (!around) return null;
  const blocks = [...(told ?? []), ...findings.flatMap((finding) => aboutFinding(finding, session))];
  const inFile = (offset: number) => positionAt(at.document, at.base + offset);
  const range = { start: inFile(around.start), end: inFile(around.end) };
  return { contents: markup(blocks, client.textDocument?.hover?.contentFormat), range };
}

/** With its quotation marks. */
function rangeOf({ start, end, quote, closed }: PlaceAt): { start: number; end: number } {
  return { start: start - (quote ? 1 : 0), end: end + (closed ? 1 : 0) };
}

/** What is found at the position, of the smallest stretch of text first. */
function findingsAt({ document, piece, at }: AtPosition, session: Session): Finding[] {
  if (!piece || !isInScope(session, document.uri)) return [];
  const size = ({ place }: Finding) => place.end - place.start;
  return findingsIn(session, document.uri, piece)
    .filter(({ place }) => place.start <= at && at <= place.end)
    .sort((a, b) => size(a) - size(b));
}

/** What to do about a finding, and what its check is for. What is wrong the client shows itself; some show both. */
function aboutFinding({ code, advice }: Finding, session: Session): Block[] {
  const check = checks.find((one) => one.code === code);
  const href = checkPage(session, code);
  const isShown = abilitiesOf(session.client).showsFindings === true;
  return [
    { heading: isShown ? t('About this finding') : t('What to do'), code, ...(href !== undefined && { href }) },
    ...(isShown ? [] : [{ text: advice }]),
    ...(check ? [{ text: t('This check looks for: {what}', { what: check.finds() }) }] : []),
  ];
}

function aboutKey(plan: Plan, { path, shape, written }: PlaceAt): readonly Block[] | undefined {
  const named = shape?.properties?.get(written);
  if (named) return describeKey(written, named);
  if (!shape?.additional) return undefined;
  switch (shape.meaning) {
    case 'by-check': {
      const check = checks.find(({ code }) => code === written);
      return check && [{ heading: t('Check'), code: written }, { text: check.finds() }];
    }
    case 'by-field': {
      const field = plan.setting('fields')?.find(({ id }) => id === written);
      return field && [{ heading: t('Custom field'), code: written }, { text: textIn(plan, field.title) }];
    }
    case 'text':
      return isLanguage(written) ? [{ heading: languageName(written), code: written }] : undefined;
    default:
      return describeKey(written, shapeIn([...path, written]) ?? shape.additional);
  }
}

function aboutValue({ plan }: AtPosition, { shape, written, path }: PlaceAt, session: Session) {
  if (!shape) return undefined;
  if (shape.values) return describeValue(shape, written);
  const meaning = meaningOf(shape);
  switch (meaning) {
    case undefined:
      return undefined;
    case 'id':
      return aboutId(plan, written, path);
    case 'country':
      return aboutCountry(written);
    case 'currency':
      return isCurrency(written) ? [{ heading: currencyName(written), code: written }] : undefined;
    case 'language':
      return isLanguage(written) ? [{ heading: languageName(written), code: written }] : undefined;
    case 'sdg':
    case 'sdg-indicator':
      return describeSdg(written);
    case 'theme':
    case 'group':
      return describeTerm(plan, meaning, written);
    case 'date':
    case 'period-start':
    case 'period-end':
      return aboutDate(plan, written, meaning);
    case 'ref:plan': {
      const followed = session.workspace.plans.find(({ root }) => root?.id === written);
      return followed?.root && describeRecord(followed, followed.root);
    }
    default:
      return meaning.startsWith('ref:') ? (aboutId(plan, written, path) ?? aboutCountry(written)) : undefined;
  }
}

function meaningOf(shape: Shape): Meaning | undefined {
  return shape.meaning ?? (shape.types.includes('array') ? shape.items?.meaning : undefined);
}

/** The record that bears the id, of the kind that the place names. */
function aboutId(plan: Plan, id: string, path: PlaceAt['path']): readonly Block[] | undefined {
  const wanted = path.at(-1) === 'id' ? shapeIn(path.slice(0, -1)) : undefined;
  const named = shapeIn(path);
  const kind = wanted?.record ?? (named && meaningOf(named)?.replace('ref:', ''));
  const records = plan.withId(id);
  const entity = records.find((one) => one.kind === kind) ?? records[0];
  return entity && describeRecord(plan, entity);
}

function aboutCountry(code: string): readonly Block[] | undefined {
  const known = country(code);
  if (!known) return undefined;
  const others =
    known.otherNames.length > 0 ? [{ text: t('Also called: {names}', { names: known.otherNames.join('; ') }) }] : [];
  return [{ heading: countryName(code), code }, ...others];
}

/** How far off a day is, and what a period means. */
function aboutDate(plan: Plan, written: string, meaning: Meaning): readonly Block[] | undefined {
  const day = isDay(written) ? written : meaning === 'period-start' ? firstDay(written) : lastDay(written);
  if (day === undefined) return undefined;
  const days = daysBetween(plan.dates.asOf, day);
  const away = days < 0 ? t('Days ago: {days}', { days: -days }) : t('Days left: {days}', { days });
  return [{ heading: day }, { text: away }];
}
