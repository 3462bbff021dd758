import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conflictedIn } from '../acceptance/conflicted-members.ts'
import { documentVersion } from '../acceptance/document-version.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { changesPage } from '../change/changes-page.ts'
import { decideChange } from '../change/decide-change.ts'
import { notifyChange } from '../change/notify-change.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution, Decided } from '../decide/contribution.ts'
import { changeId, londonDate, networkId, type PracticeId, stepId } from '../ids.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { walkProgramme } from '../programme/walk/walk-programme.ts'
import { recordIsDone } from '../progress/completion.ts'
import {
  after,
  at,
  lead,
  practices,
  practiceUser,
  secretary,
  settledFor,
} from '../testing/made-up-run.ts'
import { words } from '../testing/plausible-answer.ts'
import { runAt, type Stage } from '../testing/stages.ts'
import { decidingPage } from '../views/deciding-page.ts'
import { peoplePage } from '../views/people-page.ts'
import { taskView } from '../views/task-view.ts'
import type { World } from '../world.ts'

const network = networkId('N1')
const [ash, birch, cedar] = practices as [PracticeId, PracticeId, PracticeId]
const members = [ash, birch, cedar]
const change = changeId('C9')
type PartName = 'payee' | 'director'

const settled = (world: World): World => settledFor(world, network)
const must = (world: World, decided: Decided): World => {
  if (!decided.ok) throw new Error(decided.refusal.message)
  return settled(after(world, decided))
}
const code = (decided: Decided) => (decided.ok ? null : decided.refusal.code)
const does = (world: World, step: string, by: PracticeId | 'secretary', own: Contribution) =>
  completeStep(world, by === 'secretary' ? secretary : practiceUser(by), {
    step: stepId(step),
    network,
    ...(step === 'G10' && by !== 'secretary' ? { practice: by } : {}),
    contribution: own,
  })

const holder = (world: World, part: PartName): PracticeId => {
  const named = world.programme.parts[part]
  const record = named && world.networks.get(network)?.steps[named.step]
  const { proposal, answer } = record ?? {}
  return (proposal?.answer ?? answer)?.[named?.field ?? ''] as PracticeId
}

/** The members have to choose anew: notice is given, and approved where the commissioner approves it. */
function leaves(world: World, part: PartName): World {
  const about = { network, change, reason: words }
  const practice = holder(world, part)
  const noticed = must(world, notifyChange(world, lead, { ...about, kind: part, practice }))
  return part === 'payee'
    ? must(noticed, decideChange(noticed, lead, { ...about, approved: true }))
    : noticed
}

const answers = {
  payee: { payee: birch },
  director: { director: words, practice: birch, chosenBy: 'election', practising: true },
}
const steps = { payee: 'F7', director: 'F6' } as const

const proposes = (world: World, part: PartName): World =>
  must(world, does(world, steps[part], ash, { kind: 'propose', answer: answers[part] }))

/** All agree to what the coordinator has put forward. */
const chooses = (world: World, part: PartName): World =>
  members.slice(1).reduce((before, practice) => {
    const version = before.networks.get(network)?.steps[stepId(steps[part])]?.proposal?.version ?? 0
    return must(before, does(before, steps[part], practice, { kind: 'agree', version }))
  }, world)

function decision(world: World) {
  const [meeting] = Object.values(world.commissioner.meetings)
  const conflicted = conflictedIn(world, meeting?.agenda ?? [])
  return completeStep(world, secretary, {
    step: stepId('D5'),
    network,
    contribution: {
      kind: 'decide',
      outcome: 'approve',
      ...(meeting ? { heldAt: meeting.id } : {}),
      votes: world.commissioner.committee.map(({ id: member }) => ({
        member,
        vote: conflicted.has(member) ? 'recused' : 'for',
      })),
    },
  })
}
const signature = (world: World, practice: PracticeId) =>
  does(world, 'G10', practice, {
    kind: 'sign',
    version: documentVersion(world, network, 'fullAgreement'),
    answer: { signatory: 'A made-up partner', authority: 'partner', authorised: true },
  })
const from = (stage: Stage) => runAt(stage).world
const taskOf = (world: World, step: string, practice?: PracticeId) => {
  const found = world.programme.steps.find(({ id }) => id === step)
  if (!found) throw new Error(`No step ${step}.`)
  const by = practice ? practiceUser(practice) : secretary
  return taskView(world, by, found, practice ? { network, practice } : { network })
}
/** The initial agreement names both too, and is signed again before the registration counts as complete. */
const signedAnew = (world: World): World =>
  members.reduce((before, practice) => {
    const version = documentVersion(before, network, 'initialAgreement')
    const answer = { signatory: 'A made-up partner', authority: 'partner', authorised: true }
    return must(
      before,
      completeStep(before, practiceUser(practice), {
        step: stepId('F8'),
        network,
        practice,
        contribution: { kind: 'sign', version, answer },
      }),
    )
  }, world)

describe.each<PartName>(['payee', 'director'])('while the %s is chosen anew', (part) => {
  it('the network is not approved, with the reason and the way out, and is approved afterwards', () => {
    const world = from('papersReady')
    expect(code(decision(world))).toBeNull()
    const left = leaves(world, part)
    expect(decision(left)).toMatchObject({
      refusal: {
        code: 'chosen-anew',
        message: expect.stringMatching(
          new RegExp(`anew, by .* This can go on once “Choose the .*${part}” is done`),
        ),
        facts: { part, step: steps[part] },
      },
    })
    const proposed = proposes(left, part)
    expect(code(decision(proposed))).toBe('chosen-anew')
    expect(code(decision(chooses(proposed, part)))).toBeNull()
  })

  it('nobody signs the agreement, and all do afterwards', () => {
    const signed = from('signed')
    const left = leaves(signed, part)
    expect(code(signature(left, cedar))).toBe('chosen-anew')
    const proposed = proposes(left, part)
    expect(code(signature(proposed, cedar))).toBe('chosen-anew')
    const chosen = signedAnew(chooses(proposed, part))
    expect(code(signature(chosen, cedar))).toBeNull()
  })

  it('whoever waits reads for what, whom and by when', () => {
    const left = leaves(from('papersReady'), part)
    const name = part === 'payee' ? 'nominated payee' : 'clinical director'
    const by = part === 'payee' ? '3 June 2019' : '5 June 2019'
    const reads = `The network chooses its ${name} anew, by ${by}`
    expect(taskOf(left, 'D5')).toMatchObject({
      status: 'cannotStartYet',
      cannotStartBecause: [reads],
    })
    expect(decidingPage(left, secretary, network)).toMatchObject({ waitsFor: [reads], ways: [] })
    expect(peoplePage(left, lead, network)[part]).toMatchObject({
      anew: {
        waitsFor: 'Network coordinator',
        holds: ['Decision', 'Sign the full network agreement'],
      },
    })
    const chosen = chooses(proposes(left, part), part)
    expect(taskOf(chosen, 'D5').cannotStartBecause).toEqual([])
    expect(peoplePage(chosen, lead, network)[part]?.anew).toBeNull()
  })

  it('has its own clock, and what waits is late only once it may go on', () => {
    const left = leaves(from('papersReady'), part)
    const open = (world: World) =>
      Object.values(world.networks.get(network)?.blockers ?? {})
        .filter(({ resolvedAt }) => resolvedAt === undefined)
        .map(({ step, owner }) => [step, owner])
    expect(open(left)).toEqual([])
    const later = settled(at(left, atLondonTime(londonDate('2019-06-06'), '09:00')))
    expect(open(later)).toEqual([[steps[part], 'network']])
    expect(later.networks.get(network)?.steps[stepId('D5')]?.lateAt).toBeUndefined()
    const chosen = chooses(proposes(later, part), part)
    expect(open(chosen)).toContainEqual(['D5', 'commissioner'])
    expect(open(chosen)).not.toContainEqual([steps[part], 'network'])
  })

  it('whoever is about to give notice reads what would wait', () => {
    const { choices } = changesPage(from('papersReady'), lead, network)
    const follows = choices.find(({ kind }) => kind === part)?.practices[0]?.follows.join(' ')
    expect(follows).toContain('these wait: “Decision”, “Sign the full network agreement”.')
  })
})

describe('an interim director', () => {
  it('lets the decision go on at once', () => {
    const left = leaves(from('papersReady'), 'director')
    const answer = { ...answers.director, chosenBy: 'interim', until: '2019-06-20' }
    const named = must(left, does(left, 'F6', ash, { kind: 'propose', answer }))
    expect(code(decision(named))).toBeNull()
    const lasting = proposes(named, 'director')
    expect(code(decision(lasting))).toBe('chosen-anew')
  })
})

it('before the registration the first choice is waited for like any other step', () => {
  const world = from('beginning')
  expect(taskOf(world, 'D5').cannotStartBecause).toEqual(
    expect.not.arrayContaining([expect.stringContaining('anew')]),
  )
})

it('a programme in which the choice would wait for what it holds is at fault', () => {
  const parts = {
    ...networkContract2019.parts,
    payee: {
      step: stepId('F7'),
      field: 'payee',
      holds: { value: ['F3', 'D4', 'X1'].map(stepId), status: 'proposed' as const, source: '' },
    },
  }
  expect(walkProgramme({ ...networkContract2019, parts }).slice(0, 3)).toEqual([
    'F3 waits for the payee, which is chosen after it.',
    'D4 waits for the payee of one network, and is not the network’s.',
    'X1 waits for the payee, and is no step of the programme.',
  ])
})

describe('whatever members do and however the days pass', () => {
  const tried = fc.constantFrom(
    'payee',
    'director',
    'propose payee',
    'propose director',
    'agree payee',
    'agree director',
    'decide',
    'sign',
    'day',
  )
  it('approves and signs exactly when nobody is being chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Stage>('papersReady', 'signed'),
        fc.array(tried, { maxLength: 14 }),
        (stage, all) => {
          let world = from(stage)
          for (const one of all) {
            world = attempted(world, one)
            const record = (step: string) => world.networks.get(network)?.steps[stepId(step)] ?? {}
            const both = recordIsDone(record('F6')) && recordIsDone(record('F7'))
            const held = [code(decision(world)), code(signature(world, cedar))].includes(
              'chosen-anew',
            )
            expect(held).toBe(!both)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})

function attempted(world: World, one: string): World {
  const [verb, what] = one.split(' ')
  const part = (what ?? one) as PartName
  const tries: Readonly<Record<string, () => World>> = {
    payee: () => leaves(world, 'payee'),
    director: () => leaves(world, 'director'),
    propose: () => proposes(world, part),
    agree: () => chooses(world, part),
    decide: () => must(world, decision(world)),
    sign: () => must(world, signature(world, cedar)),
    day: () =>
      settled({ ...world, now: atLondonTime(addDays(londonDateOf(world.now), 4), '09:00') }),
  }
  try {
    return tries[verb ?? one]?.() ?? world
  } catch {
    return world
  }
}
