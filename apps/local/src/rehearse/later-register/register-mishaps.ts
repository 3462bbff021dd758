import { type CommissionerId, commissionerId, type PracticeId } from '@muster/domain/ids'
import type { Draw } from '../../participants/draw.ts'
import type { IntendingGroup, KnownWorld } from '../../participants/known-world.ts'

/** What a later register shows of a practice. */
export interface RegisterMishap {
  readonly practice: PracticeId
  /** It closes, with another practice at whose address it is; or with a new code that opens; or another commissioner has it. */
  readonly kind: 'merges' | 'newCode' | 'closes' | 'moves'
  /** Into which it is merged, or the new code. */
  readonly successor?: PracticeId
  /** Under which commissioner it is. */
  readonly to?: CommissionerId
  /** Which of the later registers shows it first. */
  readonly register: number
}

/** How many of a commissioner's practices each kind strikes at the highest misfortune. A proposal, not measured. */
const shareAtWorst = 0.02
const kinds = ['merges', 'newCode', 'closes'] as const
/** How many of ten mergers are with a practice of another group. */
const elsewhereOfTen = 3

export interface Fate {
  readonly known: KnownWorld
  readonly draw: Draw
  /** 0 to 1. */
  readonly misfortune: number
  /** How many later registers there are. */
  readonly registers: number
  /** The practices that the register shows as active. */
  readonly active: ReadonlySet<string>
  /** Every code that it has. */
  readonly codes: ReadonlySet<string>
}

/** Which practices of the rehearsed groups are merged, get another code, close or move, drawn from the seed. */
export function registerMishaps(fate: Fate): readonly RegisterMishap[] {
  if (fate.misfortune === 0) return []
  const codes = new Set(fate.codes)
  const homes = new Set(fate.known.groups.map(({ commissioner }) => commissioner))
  return [...homes].sort().flatMap((id) => mishapsOf(fate, id, codes))
}

function mishapsOf(
  { known, draw, misfortune, registers, active }: Fate,
  commissioner: CommissionerId,
  codes: Set<string>,
): readonly RegisterMishap[] {
  const groups = known.groups.filter((one) => one.commissioner === commissioner)
  const order = (id: PracticeId) => draw('register', id)
  const members = groups
    .flatMap((group) => group.members)
    .filter((id) => active.has(id))
    .toSorted((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
  const each = Math.round(misfortune * Math.max(1, members.length * shareAtWorst))
  const struck = members.slice(0, each * kinds.length)
  const left = members.slice(each * kinds.length)
  const moved = left.filter((id) => isOf(known, commissioner, id)).slice(-each)
  const spared = new Set(left.filter((id) => !moved.includes(id)))
  const to = sharesWith(known, commissioner) ?? hub
  const first = Math.floor(draw('first register', commissioner) * registers)
  const moves = moved.map((practice, at): RegisterMishap => {
    return { practice, kind: 'moves', to, register: (first + at) % registers }
  })
  const others = struck.map((practice, at): RegisterMishap => {
    const kind = kinds[at % kinds.length] ?? 'closes'
    const about = { practice, register: (first + at) % registers }
    // The only member of a group takes its network with it, and the code goes on in any case.
    if (kind === 'newCode' || aloneIn(groups, practice))
      return { ...about, kind: 'newCode', successor: freeCode(practice, draw, codes) }
    const successor = kind === 'merges' ? neighbour(groups, practice, spared, draw) : undefined
    return successor ? { ...about, kind, successor } : { ...about, kind: 'closes' }
  })
  return [...others, ...moves]
}

/** A national commissioning hub has practices in the register, and is no commissioner of any programme. */
const hub = commissionerId('13Q')

const isOf = ({ practices }: KnownWorld, home: CommissionerId, id: PracticeId): boolean =>
  practices.some(({ code, commissioner }) => code === id && commissioner === home)

/** Another commissioner with practices in its networks, or with networks in which it has practices. */
function sharesWith(
  { groups, practices }: KnownWorld,
  home: CommissionerId,
): CommissionerId | undefined {
  const homes = new Map(practices.map(({ code, commissioner }) => [code, commissioner]))
  const shared = groups.flatMap(({ commissioner, members }) => {
    const among = [commissioner, ...members.flatMap((id) => homes.get(id) ?? [])]
    return among.includes(home) ? among : []
  })
  return [...new Set(shared)].filter((id) => id !== home).sort()[0]
}

const aloneIn = (groups: readonly IntendingGroup[], practice: PracticeId): boolean =>
  groups.some(({ members }) => members.length === 1 && members[0] === practice)

/** Most merge with a practice of their own group, some with one of another. */
function neighbour(
  groups: readonly IntendingGroup[],
  practice: PracticeId,
  spared: ReadonlySet<PracticeId>,
  draw: Draw,
): PracticeId | undefined {
  const elsewhere = draw('merges elsewhere', practice) * 10 < elsewhereOfTen
  const within = (own: boolean) =>
    groups
      .filter(({ members }) => members.includes(practice) === own)
      .flatMap(({ members }) => members)
      .filter((id) => id !== practice && spared.has(id))
      .sort()
  const others = within(false)
  const among = elsewhere && others.length > 0 ? others : within(true)
  return among[Math.floor(draw('merges into', practice) * among.length)]
}

const codesOfAKind = 1000

/** A code of the usual form that no register has. */
function freeCode(practice: PracticeId, draw: Draw, codes: Set<string>): PracticeId {
  const start = Math.floor(draw('new code', practice) * codesOfAKind)
  for (let at = 0; at < codesOfAKind; at += 1) {
    const code = `Y99${String((start + at) % codesOfAKind).padStart(3, '0')}`
    if (codes.has(code)) continue
    codes.add(code)
    return code as PracticeId
  }
  throw new Error('Every code of a later register is taken.')
}
