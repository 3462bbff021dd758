import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import type { Fact } from '../../facts/stream-ref.ts'
import { type PracticeId, practiceId, registerChangeId } from '../../ids.ts'
import { decideRegister, type RegisterDecision } from '../../register/decide-register.ts'
import type { RegisterEntry } from '../../register/register-entry.ts'
import { registerFindings } from '../../register/register-findings.ts'
import { networksToChoose } from '../../register/successor.ts'
import { undoRegister } from '../../register/undo-register.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { lead } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

/** What a register brings in which one practice is closed, and sometimes goes on under a new code. */
export function registerBrings(world: World, draw: Draw): readonly Fact[] {
  const gone = draw.among([...world.practices.keys()]) ?? practiceId('P00000')
  const today = londonDateOf(world.now)
  const entries = [...world.practices.values()].map(
    (one): RegisterEntry => ({
      code: one.id,
      name: one.published.name,
      address: null,
      postcode: null,
      openedOn: null,
      closedOn: one.id === gone ? addDays(today, draw.oneOf(-3, 20)) : null,
      status: one.id === gone || one.closed ? 'closed' : 'active',
      row: null,
      published: one.published,
    }),
  )
  const other = [...(world.others?.values() ?? [])][0]
  const elsewhere = other && draw.oneIn(3) ? draw.among(entries) : undefined
  const known = world.practices.get(gone)?.published
  const code = practiceId(`${gone}N`)
  const next = entries.find((one) => one.code === gone)
  const renamed: readonly RegisterEntry[] =
    known && next && draw.oneIn(3) && !world.practices.has(code)
      ? [
          {
            ...next,
            code,
            status: 'active',
            closedOn: null,
            openedOn: today,
            published: { ...known, code, listSize: null },
          },
        ]
      : []
  const all = [...entries, ...renamed].map((one) =>
    other && one === elsewhere
      ? { ...one, commissioner: { code: other.id, name: other.name, since: today } }
      : one,
  )
  return registerFindings(
    {
      programme: world.programme.id,
      commissioners: new Set([world.commissioner.id]),
      practices: world.practices,
    },
    {
      name: 'Made-up register',
      extractDate: today,
      complete: true,
      entries: new Map(all.map((one) => [one.code, one])),
    },
  )
}

const decideRegisterMaker: Maker = ({ world }, draw) => {
  const all = [...world.practices.values()].flatMap(({ id, register = {} }) =>
    Object.values(register).map((change) => ({ practice: id, change })),
  )
  const waits = all.filter(({ change }) => change.outcome === undefined)
  const found = draw.among(waits, all)
  const practice = found?.practice ?? practiceId('P00000')
  const change = found?.change.id ?? registerChangeId('P00000-R1')
  const decision = decisionOn(world, draw, practice)
  return {
    by: lead,
    decide: ofWorld((now, by) =>
      decideRegister(now, by, { practice, change, decision, reason: words }),
    ),
  }
}

function decisionOn(world: World, draw: Draw, practice: PracticeId): RegisterDecision {
  const held = world.practices.get(practice)
  const change = Object.values(held?.register ?? {}).at(-1)
  if (draw.oneIn(4)) return { keep: true }
  const from = addDays(londonDateOf(world.now), draw.oneOf(0, -5, 10))
  if (change?.says === 'moved') return { keep: false, outcome: 'moves', from }
  if (change && change.says !== 'closed') return { keep: false, outcome: 'opens', from }
  const renamed = change?.successors.find(({ published }) => published)
  if (renamed) return { keep: false, outcome: 'newCode', from, successor: renamed.practice }
  const others = [...world.practices.values()].filter((one) => one.id !== practice && !one.closed)
  const successor = draw.among(others.map(({ id }) => id))
  if (!successor || draw.oneIn(3)) return { keep: false, outcome: 'closes', from }
  const network = held && draw.among(networksToChoose(world, held, successor))
  return { keep: false, outcome: 'merges', from, successor, ...(network ? { network } : {}) }
}

const undoRegisterMaker: Maker = ({ world }, draw) => {
  const all = [...world.practices.values()].flatMap(({ id, register = {} }) =>
    Object.values(register).map((change) => ({ practice: id, change })),
  )
  const decided = all.filter(({ change }) => change.outcome !== undefined)
  const found = draw.among(decided, all)
  const practice = found?.practice ?? practiceId('P00000')
  const change = found?.change.id ?? registerChangeId('P00000-R1')
  return {
    by: lead,
    decide: ofWorld((now, by) => undoRegister(now, by, { practice, change, reason: words })),
  }
}

export const ofRegister = {
  decideRegister: decideRegisterMaker,
  undoRegister: undoRegisterMaker,
} satisfies Makers
