import type { Connection } from '../connection.ts'
import { collationFingerprint } from './collation-fingerprint.ts'
import { type CollationWeights, collationWeights, NO_TIE } from './collation-weights.ts'

/** SQL of a text's sort key, to be compared bytewise: the same as the collation's own function makes. */
export function sortKeySql(text: string): string {
  return `alcove.sort_key(${text}) collate "C"`
}

/** Raised whenever the SQL below changes. */
const VERSION = 1

/** Gives the database the function `alcove.sort_key`, unless it has that of this collation. In a transaction, one at a time. */
export async function installSortKeyFunction(
  connection: Connection,
  collationKey: (text: string) => string,
): Promise<void> {
  const mark = `collation ${collationFingerprint(collationKey)}-${VERSION}`
  const { rows } = await connection.command(
    `select obj_description(to_regprocedure('alcove.sort_key(text)')::oid, 'pg_proc') = '${mark}'`,
  )
  if (rows[0]?.[0] === 't') return

  const weights = collationWeights(collationKey)
  // Written once: it is analyzed below, and autovacuum need not look at it.
  await connection.command(
    `create table if not exists alcove.collation_weight (
       character text collate "C" primary key, primary_weight text not null, accents text not null, cases text not null)
       with (autovacuum_enabled = false);
     truncate alcove.collation_weight`,
  )
  await connection.run({
    text: 'insert into alcove.collation_weight select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])',
    values: [
      weights.map(({ character }) => character),
      weights.map(({ primary }) => primary),
      weights.map(({ accents }) => accents),
      weights.map(({ cases }) => cases),
    ],
  })
  await connection.command(
    `${DEFAULT_WEIGHT_DDL}; ${functionDdl(fastWeightsOf(weights))}; comment on function alcove.sort_key(text) is '${mark}'; analyze alcove.collation_weight`,
  )
}

/** As `defaultPrimary`. */
const DEFAULT_WEIGHT_DDL = `create or replace function alcove.unit_weight(unit integer) returns text language sql immutable strict parallel safe
    return chr(53248) || chr(256 + (unit >> 8)) || chr(256 + (unit & 255));
  create or replace function alcove.default_weight(c text) returns text language sql immutable strict parallel safe
    return case
      when ascii(c) < 53248 then c
      when ascii(c) < 65536 then alcove.unit_weight(ascii(c))
      else alcove.unit_weight(55296 + ((ascii(c) - 65536) >> 10)) || alcove.unit_weight(56320 + ((ascii(c) - 65536) & 1023))
    end`

interface FastWeights {
  /** Digits and symbols, whose weights are others than they. */
  readonly symbols: string
  readonly symbolWeights: string
  readonly marks: string
  readonly markWeights: string
  readonly upperCase: string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const MARKS = '\u0300-\u036f'

/** Of ASCII with accents, which needs no look at single characters. */
function fastWeightsOf(weights: readonly CollationWeights[]): FastWeights {
  const byCharacter = new Map(weights.map((weight) => [weight.character, weight]))
  const weightOf = (character: string) =>
    byCharacter.get(character) ?? { primary: character, accents: NO_TIE, cases: NO_TIE }
  const upperCase = weightOf('A').cases
  for (const letter of LETTERS) {
    const [lower, upper] = [weightOf(letter), weightOf(letter.toUpperCase())]
    if (lower.primary !== letter || lower.cases !== NO_TIE || upper.primary !== letter || upper.cases !== upperCase)
      throw new Error(`The collation gives the letter ${letter} another weight than itself.`)
  }
  let [symbols, symbolWeights, marks, markWeights] = ['', '', '', '']
  for (let code = 0x20; code < 0x7f; code++) {
    const character = String.fromCharCode(code)
    const { primary, accents } = weightOf(character)
    if (primary.length !== 1 || accents !== NO_TIE)
      throw new Error(`The collation gives ${character} more than one weight.`)
    if (LETTERS.includes(character.toLowerCase()) || primary === character) continue
    symbols += character
    symbolWeights += primary
  }
  for (let code = 0x300; code <= 0x36f; code++) {
    const mark = String.fromCharCode(code)
    if (mark.normalize('NFD') !== mark) continue
    marks += mark
    markWeights += weightOf(mark).accents
  }
  return { symbols, symbolWeights, marks, markWeights, upperCase }
}

/** Most texts are ASCII, or are when their accents are taken off. Of all others the characters are looked up one by one. */
function functionDdl({ symbols, symbolWeights, marks, markWeights, upperCase }: FastWeights): string {
  const upper = LETTERS.toUpperCase()
  return `create or replace function alcove.sort_key(value text) returns text language plpgsql immutable strict parallel safe as $function$
declare
  base text collate "C" := value;
  weights text;
  accents text := '';
  cases text := '';
begin
  if base !~ '^[ -~]*$' then
    base := normalize(value, NFD);
    accents := base;
    base := regexp_replace(base, '[${MARKS}]', '', 'g');
  end if;
  if base ~ '^[ -~]*$' then
    weights := lower(base);
    if weights ~ '[^a-z ]' then
      weights := translate(weights, ${literal(symbols)}, ${literal(symbolWeights)});
    end if;
    if accents <> '' then
      accents := rtrim(translate(regexp_replace(accents, '[^${MARKS}]', '${NO_TIE}', 'g'), '${marks}', ${literal(markWeights)}), '${NO_TIE}');
    end if;
    if base ~ '[A-Z]' then
      cases := regexp_replace(translate(base, '${upperCase}${upper}', '${NO_TIE}${upperCase.repeat(upper.length)}'), '[^${upperCase}]', '${NO_TIE}', 'g');
      cases := rtrim(cases, '${NO_TIE}');
    end if;
  else
    select string_agg(part.primary_weight, ''), rtrim(string_agg(part.accents, ''), '${NO_TIE}'), rtrim(string_agg(part.cases, ''), '${NO_TIE}')
    into weights, accents, cases
    from (
      select coalesce(known.primary_weight, alcove.default_weight(one.c)) as primary_weight,
        coalesce(known.accents, '${NO_TIE}') as accents, coalesce(known.cases, '${NO_TIE}') as cases
      from unnest(string_to_array(normalize(value, NFD), null)) with ordinality as one (c, n)
      left join alcove.collation_weight known on known.character = one.c collate "C"
      order by one.n
    ) part;
  end if;
  if cases <> '' then
    return weights || chr(1) || accents || chr(1) || cases;
  end if;
  return case when accents = '' then weights else weights || chr(1) || accents end;
end
$function$`
}

function literal(text: string): string {
  return `'${text.replaceAll(`'`, `''`)}'`
}
