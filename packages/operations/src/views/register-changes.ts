import { leads, oversees } from '@muster/domain/access/grants'
import type { Decided } from '@muster/domain/decide/contribution'
import type { CommissionerId, PracticeId, RegisterChangeId } from '@muster/domain/ids'
import { maySeeMoney } from '@muster/domain/money/may-see-money'
import type { Refusal } from '@muster/domain/refusal'
import { type Consequences, withoutMoney } from '@muster/domain/register/consequences'
import { decidesMove } from '@muster/domain/register/decide-move'
import { decideRegister, type RegisterDecision } from '@muster/domain/register/decide-register'
import { type MoveConsequences, moveConsequences } from '@muster/domain/register/move-consequences'
import { previewRegister } from '@muster/domain/register/preview-register'
import { previewUndo, type UndoPreview } from '@muster/domain/register/preview-undo'
import {
  type RegisterChangeView,
  registerPage,
  viewsOf,
} from '@muster/domain/register/register-page'
import { undoRegister } from '@muster/domain/register/undo-register'
import type { World } from '@muster/domain/world'
import { Forbidden, NotFound } from '../absent.ts'
import type { Around } from '../load-world.ts'
import { wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { type AroundPractice, worldOfChange } from './register-world.ts'
import { readFor } from './seen.ts'

/** What later registers brought for the practices of a commissioner. */
export async function registerChangesOf(
  reader: Reader,
  around: Around & { readonly commissioner: CommissionerId },
): Promise<readonly RegisterChangeView[]> {
  const { world, today } = await readFor(reader, around, {
    may: oversees,
    otherwise: 'This commissioner is not yours.',
  })
  return await withReasons(reader, today, registerPage(world, reader.actor))
}

/** One change, with everybody who could be the successor. */
export async function registerChange(
  reader: Reader,
  around: AroundPractice,
  id: RegisterChangeId,
): Promise<RegisterChangeView> {
  const { world, today } = await worldOfChange(reader, around, id)
  const practice = world.practices.get(around.practice)
  const views = practice ? viewsOf(world, reader.actor, practice) : []
  const found = views.find((one) => one.id === id)
  if (!found) throw new NotFound(`No register brought ${id}.`)
  const [view] = await withReasons(reader, today, [found])
  return view ?? found
}

export type RegisterPreview =
  /** Nothing would change. */
  | {
      readonly ok: true
      readonly consequences: Consequences | null
      /** Of practices that belong to another commissioner. */
      readonly move: MoveConsequences | null
    }
  | { readonly ok: false; readonly refusal: Refusal }

interface Asked {
  readonly change: RegisterChangeId
  readonly decision: RegisterDecision
  readonly also?: readonly PracticeId[] | undefined
}

const notKept = { ref: 'preview', digest: '' }

/** What a decision would bring: worked out by the rules that decide and take effect, and nothing is kept. */
export async function previewRegisterDecision(
  reader: Reader,
  around: AroundPractice,
  { change: id, decision, also = [] }: Asked,
): Promise<RegisterPreview> {
  const { world } = await worldOfChange(reader, around, id)
  const { practice } = around
  const held = world.practices.get(practice)
  const change = held?.register?.[id]
  const moves = held !== undefined && change?.says === 'moved'
  if (!(moves ? decidesMove(world, reader.actor, held) : leads(world, reader.actor)))
    throw new Forbidden('What the register brings is for the commissioner’s support lead.')
  const command = { practice, change: id, decision, reason: notKept, also }
  const decided: Decided = decideRegister(world, reader.actor, command)
  if (!decided.ok) return decided
  if (moves) {
    const all = [practice, ...also].flatMap((one) => world.practices.get(one) ?? [])
    const move = decision.keep ? null : moveConsequences(world, all, change, decision.from)
    return { ok: true, consequences: null, move }
  }
  const preview = change ? previewRegister(world, change, decision, decided) : null
  const seesMoney = world.practices.get(practice)?.network
  const hidden = seesMoney && !maySeeMoney(world, reader.actor, seesMoney)
  return { ok: true, consequences: preview && hidden ? withoutMoney(preview) : preview, move: null }
}

export type UndoingPreview =
  | ({ readonly ok: true } & UndoPreview)
  | { readonly ok: false; readonly refusal: Refusal }

/** What undoing a decision would bring, by the rules that undo it; nothing is kept. */
export async function previewUndoing(
  reader: Reader,
  around: AroundPractice,
  id: RegisterChangeId,
): Promise<UndoingPreview> {
  const { world } = await worldOfChange(reader, around, id)
  const { practice } = around
  const held = world.practices.get(practice)
  const change = held?.register?.[id]
  if (!held || !change) throw new NotFound(`No register brought ${id}.`)
  const decided = undoRegister(world, reader.actor, { practice, change: id, reason: notKept })
  if (!decided.ok) return decided
  const preview = previewUndo(world, held, change, decided)
  const { consequences } = preview
  const hidden = change.wasIn && !maySeeMoney(world, reader.actor, change.wasIn)
  const shown = consequences && hidden ? withoutMoney(consequences) : consequences
  return { ok: true, ...preview, consequences: shown }
}

async function withReasons(
  { db, actor }: Reader,
  world: World,
  views: readonly RegisterChangeView[],
): Promise<readonly RegisterChangeView[]> {
  const refs = views.flatMap(({ reason }) => (reason ? [reason] : []))
  const words = await wordsFor(db, world, actor, null, refs)
  return views.map((one) => ({ ...one, reason: one.reason && words(one.reason) }))
}
