import { minutesNeeded } from '@muster/domain/acceptance/extended-hours'
import { addDays, daysBetween } from '@muster/domain/calendar/days'
import { londonDateOf } from '@muster/domain/calendar/london-day'
import type { ExceptionKind } from '@muster/domain/facts/events'
import type { NetworkId, PracticeId } from '@muster/domain/ids'
import { formField } from '@muster/domain/organisation/form-of'
import type { AcceptanceCall } from '@muster/domain/programme/step'
import { isOut, templateFor } from '@muster/domain/progress/awaited-template'
import { networkListSize } from '@muster/domain/progress/membership'
import type { AnswerContext, Typed } from './answer-context.ts'

type ByRule = (context: AnswerContext, parameters: NonNullable<AcceptanceCall['with']>) => Typed

/**
 * What somebody who knows a rule enters because of it. A rule without an entry is met by plain answers; an undefined
 * value leaves a question open.
 */
export const answersByRule: Readonly<Record<string, ByRule>> = {
  areaExplained: () => ({
    description: 'The area that the members’ patients live in.',
    crosses: false,
  }),
  listEqualsPublishedOrExplained: ({ world, whose }) =>
    whose.practice && world.practices.get(whose.practice)?.published.listSize === null
      ? {
          explanation:
            'No list is published under our code: its patients are registered elsewhere.',
        }
      : {},
  exactlyOnePayee: ({ members, draw, world, whose }) => {
    const given = whose.network && formerPayee(world, whose.network)
    const others = members.filter((one) => one !== given)
    const among = others.length > 0 ? others : members
    return { payee: among[Math.floor(draw('payee') * among.length)] }
  },
  teamsNamed: ({ world, members }) =>
    publishedList(world.practices, members) > world.programme.size.upper
      ? { teams: 'Two neighbourhood teams, each of half of the members.' }
      : {},
  formFits: ({ members, step }) => {
    const field = formField(step)
    return field ? { [field.id]: members.length === 1 ? 'single' : 'network' } : {}
  },
  votesWorkable: ({ members }) => ({
    quorum: Math.max(Math.min(2, members.length), Math.ceil(members.length / 2)),
  }),
  extendedHoursEnough: ({ world, whose }, { minutesPerThousand }) => ({
    minutesPerWeek: whose.network
      ? Math.ceil(minutesNeeded(world, whose.network, Number(minutesPerThousand)) / 30) * 30
      : 0,
  }),
  extendedHoursReady: ({ world }) => ({ startsOn: world.programme.goLive }),
  vatAndPensionAnswered: () => ({ employer: 'jointly', vat: 'notSupplied' }),
  exceptionsHaveDecider: ({ world, whose }) => {
    const asked = Object.keys(
      (whose.network && world.networks.get(whose.network)?.exceptions) ?? {},
    )
    return Object.fromEntries(
      (asked as ExceptionKind[]).map((kind) => [
        kind,
        kind === 'ruralUnder30k' ? 'commissioner' : 'both',
      ]),
    )
  },
  gapClosed: ({ world }) => ({
    outcome: Object.keys(world.commissioner.cover).length > 0 ? 'cover' : 'joined',
  }),
  notice14Days: ({ world }, { days }) => {
    const today = londonDateOf(world.now)
    const { goLive } = world.programme
    const short = daysBetween(today, goLive) < Number(days)
    const effectiveOn = today > goLive ? addDays(today, Number(days)) : goLive
    const late = { shortNotice: 'The decision came too late for longer notice.' }
    return { noticeOn: today, effectiveOn, ...(short && today <= goLive ? late : {}) }
  },
  templateOut: ({ world, step }, { field, is }) => {
    const template = templateFor(world.programme, step)
    return template && isOut(world, template) ? { [String(field)]: is } : {}
  },
  additionalToBaseline: () => ({ baseline: 1, now: 2, pharmacists: 1, prescribers: 0 }),
  filled: ({ world, whose, step }) =>
    whose.network && step.evidence.some(({ id }) => id === 'population')
      ? { population: Math.max(1, networkListSize(world, whose.network).patients) }
      : {},
}

/** Whoever was to be payee no more. */
const formerPayee = ({ networks }: AnswerContext['world'], network: NetworkId) =>
  Object.values(networks.get(network)?.changes ?? {}).findLast(
    ({ kind, ended }) => kind === 'payee' && ended === 'changeApproved',
  )?.practice

const publishedList = (
  practices: AnswerContext['world']['practices'],
  members: readonly PracticeId[],
): number => members.reduce((sum, id) => sum + (practices.get(id)?.published.listSize ?? 0), 0)
