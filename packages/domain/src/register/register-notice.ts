import { formatDate } from '../calendar/format-date.ts'
import type { RegisterChange } from '../facts/register-state.ts'
import type { Instant, PracticeId, RegisterChangeId } from '../ids.ts'
import type { World } from '../world.ts'
import { namedIn } from './commissioner-named.ts'

export type RegisterStanding = 'open' | 'kept' | 'withdrawn' | 'decided' | 'done' | 'undone'

export const standingOf = ({ outcome, effectedAt }: RegisterChange): RegisterStanding => {
  if (effectedAt !== undefined) return 'done'
  if (outcome === undefined) return 'open'
  return outcome === 'kept' || outcome === 'withdrawn' || outcome === 'undone' ? outcome : 'decided'
}

/** What a practice, and the network it is in, are told. */
export interface RegisterNotice {
  readonly id: RegisterChangeId
  readonly practice: PracticeId
  readonly practiceName: string
  readonly standing: RegisterStanding
  readonly since: Instant
  readonly says: string
  /** What was decided; null as long as nothing is. */
  readonly decided: string | null
}

/** Everything that later registers brought for a practice, newest first; what was said no more is left out. */
export const registerNotices = (world: World, id: PracticeId): readonly RegisterNotice[] =>
  Object.values(world.practices.get(id)?.register ?? {})
    .filter((change) => standingOf(change) !== 'withdrawn')
    .toSorted((a, b) => b.proposedAt - a.proposedAt)
    .map((change) => ({
      id: change.id,
      practice: id,
      practiceName: nameOf(world, id),
      standing: standingOf(change),
      since: change.settledAt ?? change.proposedAt,
      says: saysWords(change),
      decided: decidedWords(world, change),
    }))

const statusWords = {
  active: 'open',
  closed: 'closed',
  dormant: 'dormant',
  proposed: 'proposed',
  missing: 'no longer in it',
} as const

/** `The register of 19 November 2019 (epraccur.csv, row 12) shows it as closed on 30 September 2019.` */
export function saysWords(change: RegisterChange): string {
  const { doubted } = change
  if (!doubted) return firstWords(change)
  const edition = doubted.extractDate ? ` of ${formatDate(doubted.extractDate)}` : ''
  return `${firstWords(change)} A later register${edition} (${doubted.file}) no longer says so.`
}

function firstWords({ evidence, on, commissioner }: RegisterChange): string {
  const { extractDate, file, row, status } = evidence
  const edition = extractDate ? `The register of ${formatDate(extractDate)}` : 'A register'
  const where = row === null ? file : `${file}, row ${row}`
  if (status === 'missing') return `${edition} (${where}) no longer has it.`
  if (commissioner) {
    const since = on ? ` since ${formatDate(on)}` : ''
    return `${edition} (${where}) has it under ${namedIn(commissioner)}${since}.`
  }
  const day = on ? ` ${status === 'active' ? 'since' : 'on'} ${formatDate(on)}` : ''
  return `${edition} (${where}) shows it as ${statusWords[status]}${day}.`
}

export function decidedWords(world: World, change: RegisterChange): string | null {
  const { outcome, from, successor, network } = change
  if (outcome === undefined || outcome === 'withdrawn') return null
  if (outcome === 'undone') return 'What was decided has been undone: it is as it was before.'
  if (outcome === 'kept') return 'It was decided to keep it as it is.'
  const day = from ? ` from ${formatDate(from)}` : ''
  const into = successor ? nameOf(world, successor) : ''
  const carried = network ? `, in ${world.networks.get(network)?.name ?? 'its network'}` : ''
  const words = {
    closes: `It closes${day}, and its patients register elsewhere.`,
    merges: `It is merged into ${into}${carried}${day}.`,
    newCode: `It goes on as ${into} (${successor})${day}.`,
    opens: `It takes part${day}.`,
    moves: `It belongs to ${change.commissioner ? namedIn(change.commissioner) : 'the other commissioner'}${day}.`,
  }
  return words[outcome]
}

const nameOf = (world: World, id: PracticeId) => world.practices.get(id)?.published.name ?? id
