import { searchCountries } from '../../catalogue/countries';
import { currencyName, searchCurrencies } from '../../catalogue/currencies';
import { searchGroups } from '../../catalogue/groups';
import { languageName, unLanguages } from '../../catalogue/languages';
import { sdgIndicators, sdgTarget, searchSdg, targetOfIndicator } from '../../catalogue/sdg';
import { searchEntries } from '../../catalogue/text';
import { searchThemes } from '../../catalogue/themes';
import { t } from '../../l10n';
import { type Entity, isKind } from '../../plan/entity';
import { progressOf, statusOf } from '../../plan/figures/status';
import type { RecordKind, Shape } from '../../plan/schema';
import type { TermKind } from '../../plan/terms';
import { saidAround, shapeIn } from '../at-position';
import { shortened, titleOf } from '../words';
import { usualDates } from './dates';
import { idHere } from './records';
import { kinds, type Offer, type Request } from './request';
import { searchRecords } from './search';
import { isList, valueText } from './write';

export interface ValueOffers {
  readonly offers: readonly Offer[];
  /** The search is this server's, by words: a client that goes on alone would drop what it finds. */
  readonly searched: boolean;
}

const nothing: ValueOffers = { offers: [], searched: false };

/** The values that fit at a place. */
export function valueOffers(request: Request, shape: Shape): ValueOffers {
  const one = isList(shape) ? shape.items! : shape;
  const write = (value: string | number | boolean) => valueText(request.place, shape, value);
  if (one.values) {
    const offers = one.values.map(({ value, description }) => ({
      label: String(value),
      kind: kinds.enumMember,
      text: write(value),
      documentation: description,
    }));
    return { offers, searched: false };
  }
  if (one.types.length === 1 && one.types[0] === 'boolean') {
    const offers = [true, false].map((value) => ({ label: String(value), kind: kinds.value, text: write(value) }));
    return { offers, searched: false };
  }
  return byMeaning(request, one, write);
}

type Write = (value: string) => string;

function byMeaning(request: Request, shape: Shape, write: Write): ValueOffers {
  const query = request.place.typed;
  const { meaning } = shape;
  switch (meaning) {
    case undefined:
      return customValues(request, write);
    case 'id':
      return idOffers(request, write);
    case 'country':
      return searched(countryOffers(query, write));
    case 'currency':
      return searched(currencyOffers(request, write));
    case 'language':
      return searched(languageOffers(request, write));
    case 'sdg':
      return searched(sdgOffers(query, write));
    case 'sdg-indicator':
      return searched(indicatorOffers(query, write));
    case 'theme':
    case 'group':
      return searched(termOffers(request, meaning, write));
    case 'date':
    case 'period-start':
    case 'period-end':
    case 'revision':
      return { offers: dateOffers(request, write), searched: false };
    case 'ref:plan':
      return { offers: planOffers(request, write), searched: false };
    case 'ref:donor':
      return searched([...recordOffers(request, 'institution', write), ...countryOffers(query, write)]);
    default:
      return meaning.startsWith('ref:')
        ? searched(recordOffers(request, meaning.slice(4) as RecordKind, write))
        : nothing;
  }
}

function searched(offers: readonly Offer[]): ValueOffers {
  return { offers, searched: true };
}

function idOffers(request: Request, write: Write): ValueOffers {
  const { path } = request.place;
  const kind = recordKindAt(path);
  if (kind === undefined || kind === 'plan') return nothing;
  const id = idHere(request, kind);
  return { offers: [{ label: id, kind: kinds.value, text: write(id), detail: t('Next free id') }], searched: false };
}

/** A part may name its own plan; a plan does not follow itself. */
function planOffers({ plan, planIds, place }: Request, write: Write): Offer[] {
  const others = place.path.at(-1) === 'follows' ? planIds.filter((id) => id !== plan.root?.id) : planIds;
  return others.map((id) => ({ label: id, kind: kinds.reference, text: write(id) }));
}

function recordKindAt(path: Request['place']['path']): RecordKind | undefined {
  return path.at(-1) === 'id' ? shapeIn(path.slice(0, -1))?.record : undefined;
}

/** A custom field of the plan may be a date or one of its choices. */
function customValues(request: Request, write: Write): ValueOffers {
  const { plan, place } = request;
  const [owner, key] = place.path.slice(-2);
  const field = owner === 'custom' ? plan.setting('fields')?.find(({ id }) => id === key) : undefined;
  if (field?.type === 'date') return { offers: dateOffers(request, write), searched: false };
  const choices = field?.type === 'choice' ? (field.choices ?? []) : [];
  const offers = choices.map((choice) => ({ label: choice, kind: kinds.enumMember, text: write(choice) }));
  return { offers, searched: false };
}

function dateOffers({ plan }: Request, write: Write): Offer[] {
  return usualDates(plan).map(({ date, name }) => ({
    label: date,
    kind: kinds.event,
    text: write(date),
    detail: name,
    words: name,
  }));
}

function countryOffers(query: string, write: Write): Offer[] {
  return searchCountries(query).map(({ alpha3, name }) => ({
    label: alpha3,
    kind: kinds.constant,
    text: write(alpha3),
    detail: name,
    words: name,
  }));
}

/** The plan's own currency first: most sums are in it. */
function currencyOffers({ plan, place }: Request, write: Write): Offer[] {
  const own = plan.setting('currency');
  const codes = searchCurrencies(place.typed);
  const inOrder = own !== undefined && codes.includes(own) ? [own, ...codes.filter((code) => code !== own)] : codes;
  return inOrder.map((code) => {
    const name = currencyName(code);
    return { label: code, kind: kinds.unit, text: write(code), detail: name, words: name };
  });
}

/** The plan's languages, then those of the United Nations. */
function languageOffers({ plan, place }: Request, write: Write): Offer[] {
  const tags = [...new Set([...(plan.setting('languages') ?? []), ...unLanguages])];
  const found = searchEntries(
    place.typed,
    tags,
    (tag) => tag,
    (tag) => languageName(tag),
  );
  return found.map((tag) => {
    const name = languageName(tag);
    return { label: tag, kind: kinds.constant, text: write(tag), detail: name, words: name };
  });
}

function sdgOffers(query: string, write: Write): Offer[] {
  return searchSdg(query).map(({ code, title }) => ({
    label: code,
    kind: kinds.value,
    text: write(code),
    detail: title,
    words: title,
    data: { about: 'sdg', code },
  }));
}

/** An indicator has no title of its own here: it is found by that of its target. */
function indicatorOffers(query: string, write: Write): Offer[] {
  const titleOfTarget = (code: string) => sdgTarget(targetOfIndicator(code) ?? '')?.title ?? '';
  const found = searchEntries(query, sdgIndicators(), (code) => code, titleOfTarget);
  return found.map((code) => {
    const title = titleOfTarget(code);
    return {
      label: code,
      kind: kinds.value,
      text: write(code),
      detail: title,
      words: title,
      data: { about: 'sdg', code },
    };
  });
}

/** The plan's own themes or groups before the built-in ones. */
function termOffers({ plan, place, at }: Request, kind: TermKind, write: Write): Offer[] {
  const uri = at.document.uri;
  const offer = (id: string, label: string, aliases: readonly string[]): Offer => ({
    label: id,
    kind: kinds.constant,
    text: write(id),
    detail: label,
    words: [label, ...aliases].join(' '),
    data: { about: kind, uri, id },
  });
  const own = searchRecords(plan, kind, place.typed).map((entity) => offer(entity.id!, titleOf(plan, entity), []));
  const found = kind === 'theme' ? searchThemes(place.typed) : searchGroups(place.typed);
  return [...own, ...found.map(({ id, label, aliases }) => offer(id, label, aliases))];
}

/** Records by their ids. Areas of attention are those of the recommendation's own document. */
function recordOffers(request: Request, kind: RecordKind, write: Write): Offer[] {
  const { plan, place } = request;
  const itself = saidAround(place, 'id');
  const home = kind === 'attention-area' ? saidAround(place, 'document') : undefined;
  const fits = (entity: Entity) =>
    entity.id !== itself &&
    (home === undefined || plan.find('document', home) === undefined || entity.parent?.id === home);
  return searchRecords(plan, kind, place.typed, fits).map((entity) => {
    const title = titleOf(plan, entity);
    return {
      label: entity.id!,
      kind: kinds.reference,
      text: write(entity.id!),
      detail: detailOf(request, entity, shortened(title)),
      words: title,
      data: { about: 'record', uri: entity.uri, kind, id: entity.id! },
    };
  });
}

function detailOf({ plan }: Request, entity: Entity, title: string): string {
  if (!isKind(entity, 'recommendation') && !isKind(entity, 'action')) return title;
  const status = statusOf(plan, entity);
  const progress = progressOf(plan, entity);
  const state =
    progress?.known && progress.value > 0 && progress.value < 100
      ? `${status}, ${Math.round(progress.value)} %`
      : status;
  return `${title} · ${state}`;
}
