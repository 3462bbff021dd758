import { minutesNeeded } from '../acceptance/extended-hours.ts'
import { addDays } from '../calendar/days.ts'
import { londonDateOf } from '../calendar/london-day.ts'
import { askedFields } from '../form/asked-fields.ts'
import type { PracticeId } from '../ids.ts'
import type { Answer, Field, FieldValue } from '../programme/field.ts'
import type { Step } from '../programme/step.ts'
import type { Whose } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import type { World } from '../world.ts'
import type { Draw } from './draw.ts'

/** For tests: words that nobody wrote. */
export const words = { ref: 'r', digest: 'd' }

interface Form {
  readonly world: World
  readonly step: Step
  readonly whose: Whose
  readonly members: readonly PracticeId[]
  readonly draw: Draw
}

type Given = Readonly<Record<string, FieldValue | undefined>>

/** What somebody who knows a rule enters because of it; plain answers meet the others. */
const byRule: Readonly<Record<string, (form: Form) => Given>> = {
  areaExplained: ({ draw }) => ({ description: words, crosses: draw.oneIn(4) }),
  listEqualsPublishedOrExplained: ({ world, whose, draw }) => ({
    ...(draw.oneIn(8) ? { list: 9_000, explanation: words } : {}),
    code: whose.practice,
    ...(whose.practice && world.practices.get(whose.practice)?.published.listSize === null
      ? { explanation: words }
      : {}),
  }),
  exactlyOnePayee: ({ members, draw }) =>
    draw.oneIn(8) ? { provider: words } : { payee: draw.among(members) },
  teamsNamed: () => ({ teams: words }),
  votesWorkable: ({ members }) => ({ quorum: Math.min(2, members.length) }),
  extendedHoursEnough: ({ world, whose }) => ({
    minutesPerWeek: whose.network ? minutesNeeded(world, whose.network, 30) : 0,
  }),
  extendedHoursReady: ({ world }) => ({ startsOn: world.programme.goLive }),
  vatAndPensionAnswered: () => ({ employer: 'jointly', vat: 'notSupplied' }),
  exceptionsHaveDecider: ({ world, whose }) =>
    Object.fromEntries(
      Object.keys((whose.network && world.networks.get(whose.network)?.exceptions) ?? {}).map(
        (kind) => [kind, 'both'],
      ),
    ),
  gapClosed: ({ world }) => ({
    outcome: Object.keys(world.commissioner.cover).length > 0 ? 'cover' : 'joined',
  }),
  notice14Days: ({ world }) => {
    const today = londonDateOf(world.now)
    const { goLive } = world.programme
    const effectiveOn = today < goLive ? goLive : addDays(today, 14)
    return { noticeOn: today, effectiveOn, shortNotice: words }
  },
  interimBounded: ({ world, draw }) => ({
    until: addDays(londonDateOf(world.now), 7 * (1 + draw.below(4))),
  }),
  additionalToBaseline: () => ({ baseline: 1, now: 2, pharmacists: 1, prescribers: 0 }),
}

/** The form of any step of any programme, filled in so that its rules would accept it. */
export function plausibleAnswer(
  world: World,
  step: Step,
  whose: Whose,
  draw: Draw,
  named?: readonly PracticeId[],
): Answer {
  const members = named ?? (whose.network ? membersOf(world, whose.network) : [])
  const form: Form = { world, step, whose, members, draw }
  const known: Record<string, FieldValue | undefined> = {}
  for (const { rule } of step.accept) Object.assign(known, byRule[rule]?.(form) ?? {})
  const answer: Record<string, FieldValue> = {}
  for (const field of step.evidence) {
    if (!askedFields(step.evidence, answer).some(({ id }) => id === field.id)) continue
    const leftOut = field.optional && !(field.kind === 'choice' && draw.oneIn(4))
    const value = known[field.id] ?? (leftOut ? undefined : plainValue(field, form))
    if (value !== undefined) answer[field.id] = value
  }
  return answer
}

function plainValue(field: Field, { world, whose, members, draw }: Form): FieldValue | undefined {
  switch (field.kind) {
    case 'choice':
      return draw.oneIn(6)
        ? draw.among(field.options.map(({ value }) => value))
        : field.options[0]?.value
    case 'yesNo':
    case 'statement':
      return true
    case 'number':
      return plainNumber(field, world, whose)
    case 'date':
      return londonDateOf(world.now)
    case 'text':
      return field.pattern ? 'U10001' : words
    case 'person':
      return words
    case 'practice':
      return field.among === 'own' ? whose.practice : draw.among(members)
    case 'practices':
    case 'members':
      return members
    case 'shares':
      return equalShares(members)
    case 'interests':
      return interestsOf(world, draw)
    case 'file':
      return undefined
  }
}

function plainNumber(
  { published, minimum = 1 }: Extract<Field, { kind: 'number' }>,
  world: World,
  { practice }: Whose,
): number {
  const figures = practice && world.practices.get(practice)?.published
  return (published && figures?.[published]) || Math.max(1, minimum)
}

/** In hundredths of a percent; the first takes what equal parts leave over. */
function equalShares(members: readonly PracticeId[]): Readonly<Record<string, number>> {
  const part = Math.floor(10_000 / Math.max(1, members.length))
  const rest = 10_000 - part * members.length
  return Object.fromEntries(members.map((code, at) => [code, part + (at === 0 ? rest : 0)]))
}

/** Each GP is interested in the practice where they work; now and then somebody in another. */
function interestsOf(
  { commissioner, practices }: World,
  draw: Draw,
): Readonly<Record<string, readonly string[]>> {
  const gps = commissioner.committee.filter(({ role }) => role === 'gp' || role === 'independentGp')
  const other = draw.oneIn(3) ? draw.among([...practices.keys()]) : undefined
  return Object.fromEntries(
    gps.map(({ id, practice }) => [id, [practice, other].filter((one) => one !== undefined)]),
  )
}
