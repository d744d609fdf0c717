import type { OutputUnit } from '@cfworker/json-schema';

/** Keywords that say that something within them failed. */
const CONTAINERS = new Set([
  '$ref',
  'additionalItems',
  'additionalProperties',
  'allOf',
  'anyOf',
  'contains',
  'dependentSchemas',
  'if',
  'items',
  'not',
  'oneOf',
  'patternProperties',
  'prefixItems',
  'properties',
  'propertyNames',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const CHOICES = new Set(['oneOf', 'anyOf']);
/** These tell the ways of a choice apart: where they fail, another way was meant. */
const DISCRIMINATORS = new Set(['const', 'enum', 'required']);
const HEAVY = 1_000;

const isUnder = (place: string, location: string) => place.startsWith(`${location}/`);

function wayOf(error: OutputUnit, choice: OutputUnit): string | undefined {
  return isUnder(error.keywordLocation, choice.keywordLocation)
    ? error.keywordLocation.slice(choice.keywordLocation.length + 1).split('/', 1)[0]
    : undefined;
}

function weightOf(errors: OutputUnit[]): number {
  return errors
    .filter(({ keyword }) => !CONTAINERS.has(keyword))
    .reduce((sum, { keyword }) => sum + (DISCRIMINATORS.has(keyword) ? HEAVY : 1), 0);
}

/** Of a choice that no way fits, only the way that was most likely meant is told. */
function likeliestWay(errors: OutputUnit[], choice: OutputUnit): OutputUnit[] {
  const ofChoice = (error: OutputUnit) =>
    error.instanceLocation === choice.instanceLocation ||
    isUnder(error.instanceLocation, choice.instanceLocation);
  const ways = new Map<string, OutputUnit[]>();
  for (const error of errors.filter(ofChoice)) {
    const way = wayOf(error, choice);
    if (way !== undefined) {
      ways.set(way, [...(ways.get(way) ?? []), error]);
    }
  }
  const [best] = [...ways].sort(([, a], [, b]) => weightOf(a) - weightOf(b));
  return errors.filter((error) => {
    const way = ofChoice(error) ? wayOf(error, choice) : undefined;
    return way === undefined || way === best?.[0];
  });
}

function isExplained(container: OutputUnit, errors: OutputUnit[]): boolean {
  const parent = container.keywordLocation.replace(/\/[^/]*$/, '');
  const places =
    container.keyword === 'if' ? [`${parent}/then`, `${parent}/else`] : [container.keywordLocation];
  return errors.some(
    (error) =>
      error !== container &&
      (places.some((place) => isUnder(error.keywordLocation, place)) ||
        // A schema `false` tells its place in the value, not in the schema.
        (error.keyword === 'false' && isUnder(error.instanceLocation, container.instanceLocation))),
  );
}

/**
 * The errors that tell a person what to change: the innermost ones. Where a schema fails without any within (`not`, a
 * `oneOf` that fits more than once), its own error stays: of an invalid value at least one error is always left.
 */
export function tellingErrors(errors: OutputUnit[]): OutputUnit[] {
  const choices = errors.filter(({ keyword }) => CHOICES.has(keyword));
  const likely = choices.reduce(likeliestWay, errors);
  const telling = likely.filter((error) => !CONTAINERS.has(error.keyword) || !isExplained(error, likely));
  return telling.length > 0 ? telling : errors;
}
