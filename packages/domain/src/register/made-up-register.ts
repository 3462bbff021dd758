import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  madeUpWorld,
  network,
  otherNetwork,
  withEachMember,
  withNetwork,
  withPractice,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { londonDate, type PracticeId, stepId } from '../ids.ts'
import { fold, lead } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { type DecideRegister, decideRegister, type RegisterDecision } from './decide-register.ts'
import type { RegisterEntry, RegisterFile } from './register-entry.ts'
import { registerFindings } from './register-findings.ts'
import { worldOn } from './simulate.ts'

// For tests. Every practice and network here is invented.

/**
 * Ash, Birch and Cedar are a network of 44,000 patients, live since 1 July, all having signed; Ash coordinates and is
 * payee, Birch has the director. Dell, of 5,000 patients, is alone, or with Elm in the other network.
 */
export function liveWorld({ on = '2019-08-07', dellIn = false } = {}): World {
  const done = (date: string) => ({ completedAt: Date.parse(date) as never })
  const first = madeUpWorld({ on, lists: [12_000, 20_000, 12_000] })
  const agreed = [
    ['F6', agreedOn({ director: words, practice: birch, chosenBy: 'election', practising: true })],
    ['F7', agreedOn({ payee: ash })],
    ['G4', agreedOn({ split: { [ash]: 3000, [birch]: 4000, [cedar]: 3000 } })],
    [
      'D5',
      { ...answered({}), decision: { at: 0, body: 'committee', outcome: 'approve', votes: [] } },
    ],
    ...['F5', 'F9', 'G6', 'L1', 'L3', 'L4', 'L6'].map((id) => [id, done('2019-06-20')]),
  ].reduce(
    (world, [step, record]) => withRecord(world, step as string, { network }, record as object),
    first,
  )
  const signed = ['D8', 'F8', 'F1', 'F2'].reduce(
    (world, step) => withEachMember(world, step, done('2019-06-20')),
    agreed,
  )
  const version = documentVersion(signed, network, 'fullAgreement')
  const whole = withEachMember(signed, 'G10', { ...done('2019-06-20'), signedVersion: version })
  return dellIn ? withOther(whole) : whole
}

/** Dell and Elm in the other network. */
function withOther(world: World): World {
  const elm = 'P10005' as PracticeId
  const other = withNetwork(
    world,
    () => ({ steps: { [stepId('F3')]: agreedOn({ members: [dell, elm], coordinator: elm }) } }),
    otherNetwork,
  )
  const held = other.practices.get(dell)
  if (!held) throw new Error('Dell is gone.')
  const joined = { network: otherNetwork, claims: [otherNetwork] }
  const practices = new Map(other.practices).set(elm, {
    ...held,
    ...joined,
    id: elm,
    published: { ...held.published, code: elm, name: 'Made-up Surgery 5' },
  })
  return withPractice({ ...other, practices }, dell, () => joined)
}

export const entryOf = (
  world: World,
  id: PracticeId,
  more: Partial<RegisterEntry> = {},
): RegisterEntry => {
  const published = world.practices.get(id)?.published
  return {
    code: id,
    name: published?.name ?? `Made-up Surgery ${id.slice(-1)}`,
    address: null,
    postcode: published?.postcode ?? null,
    openedOn: null,
    closedOn: null,
    status: 'active',
    row: 1,
    published: published ?? null,
    ...more,
  }
}

/** A register that says of every practice what the programme knows, but for these. */
export const registerOf = (world: World, ...others: readonly RegisterEntry[]): RegisterFile => ({
  name: 'made-up register',
  extractDate: londonDate('2019-08-05'),
  complete: true,
  entries: new Map(
    [...[...world.practices.keys()].map((id) => entryOf(world, id)), ...others].map((one) => [
      one.code,
      one,
    ]),
  ),
})

export const closedOn = (world: World, id: PracticeId, day: string): RegisterEntry =>
  entryOf(world, id, { status: 'closed', closedOn: londonDate(day) })

export const imported = (world: World, file: RegisterFile): World => fold(world, found(world, file))

export const found = (world: World, file: RegisterFile) =>
  registerFindings(
    {
      programme: world.programme.id,
      commissioners: new Set([world.commissioner.id]),
      practices: world.practices,
    },
    file,
  )

export const decide = (
  world: World,
  practice: PracticeId,
  decision: RegisterDecision,
  by = lead,
  also: readonly PracticeId[] = [],
) => {
  const change = Object.values(world.practices.get(practice)?.register ?? {}).at(-1)?.id
  if (!change) throw new Error('No register brought anything.')
  const command: DecideRegister = { practice, change, decision, reason: words, also }
  return decideRegister(world, by, command)
}

/** From when what is decided on a closed member has effect. */
export const from = londonDate('2019-10-01')
export const closes = { keep: false, outcome: 'closes', from } as const
export const mergesInto = (successor: typeof ash, into?: typeof network) =>
  ({ keep: false, outcome: 'merges', from, successor, ...(into ? { network: into } : {}) }) as const
export const onDay = (world: World, day = from) => worldOn(world, [], day)
export const cedarClosed = (world = liveWorld()) =>
  imported(world, registerOf(world, closedOn(world, cedar, '2019-09-30')))
