import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { assessNetwork } from '../assess/assess.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime, londonDateOf } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution } from '../decide/contribution.ts'
import { raiseDispute } from '../dispute/raise-dispute.ts'
import { closeDispute } from '../dispute/settle-dispute.ts'
import { disputeId, networkId, type PracticeId, stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { membersOf } from '../progress/membership.ts'
import { milestonesPassed, passedAt } from '../progress/milestones.ts'
import { personFor, userOf } from '../testing/made-up-people.ts'
import { after, at, lead, settledFor } from '../testing/made-up-run.ts'
import { words } from '../testing/plausible-answer.ts'
import { runAt } from '../testing/stages.ts'
import { certificateView } from '../views/certificate-view.ts'
import { documentView } from '../views/document-view.ts'
import { taskView } from '../views/task-view.ts'
import type { World } from '../world.ts'
import { variationsToSign, variationViews } from './variation-view.ts'
import { dueOf, openVariations } from './variations.ts'

const network = networkId('N1')
const G2 = stepId('G2')
const G10 = stepId('G10')
const varying = () => runAt('varying').world
const state = (world: World) => {
  const held = world.networks.get(network)
  if (!held) throw new Error('The network is gone.')
  return held
}
const openOf = (world: World) => openVariations(state(world))[0]
const version = (world: World) => openOf(world)?.id ?? ''
const members = membersOf(varying(), network)
const [first, second, third] = members as [PracticeId, PracticeId, PracticeId]
const signature = { signatory: words, authority: 'partner', authorised: true }

const signing = (practice: PracticeId) => ({ step: G10, network, practice })
const sign = (world: World, practice: PracticeId, of = version(world)) =>
  completeStep(world, userOf(practice), {
    ...signing(practice),
    contribution: { kind: 'sign', version: of, answer: signature },
  })
const signs = (world: World, practice: PracticeId) => {
  const decided = sign(world, practice)
  expect(decided).toMatchObject({ ok: true })
  return after(world, decided)
}
const asDirector = (world: World, step: string, contribution: Contribution) =>
  completeStep(world, personFor(world, 'director', { network }), {
    step: stepId(step),
    network,
    contribution,
  })
const text = (world: World) => documentVersion(world, network, 'fullAgreement')
const standing = (world: World) => ({
  passed: milestonesPassed(world, network).map((one) => [one.name, passedAt(world, network, one)]),
  certificate: certificateView(world, network),
  withheld: state(world).withheld,
})
/** All had signed that more than half of the votes vary the schedules. */
function byMajority(world: World): World {
  const held = state(world)
  const own = text(world)
  const parts = (held.issued?.fullAgreement?.[own] ?? []).map((part) =>
    part.step === 'G1'
      ? {
          ...part,
          answer: { ...part.answer, votes: 'onePerPractice', variations: 'simple', quorum: 2 },
        }
      : part,
  )
  const issued = { ...held.issued, fullAgreement: { [own]: parts } }
  return { ...world, networks: new Map(world.networks).set(network, { ...held, issued }) }
}
const later = (world: World, days: number) =>
  settledFor(at(world, atLondonTime(addDays(londonDateOf(world.now), days), '10:00')), network)

describe('a variation of what all have signed', () => {
  it('changes nothing until it is signed: the text that was signed binds', () => {
    const [before, world] = [runAt('live').world, varying()]
    expect(text(world)).toBe(text(before))
    expect(standing(world)).toEqual(standing(before))
    expect(missingSignatures(world, network, G10)).toEqual([])
    expect(variationsToSign(world, first)).toMatchObject([
      { title: expect.any(String), late: false },
    ])
  })

  it('shows each member what changes, and its words to nobody else', () => {
    const world = varying()
    const seen = (hidden: boolean) =>
      variationViews(world, userOf(first), getStep(world.programme, G10), signing(first), hidden)
    expect(seen(false)).toMatchObject([{ maySign: true, standing: 'open' }])
    expect(seen(false)[0]?.changes.length).toBeGreaterThan(0)
    expect(seen(true)).toMatchObject([{ changes: [], given: {} }])
  })

  it('is in force once every member has signed, and moves no milestone', () => {
    const world = varying()
    const two = [first, second].reduce(signs, world)
    expect(text(two)).toBe(text(world))
    const all = signs(two, third)
    expect(openOf(all)).toBeUndefined()
    expect(text(all)).not.toBe(text(world))
    expect(missingSignatures(all, network, G10)).toEqual([])
    expect(standing(all)).toEqual(standing(world))
    expect(documentView(all, getStep(all.programme, G10), signing(first))).toMatchObject({
      signed: members.map((practice) => ({ practice, version: text(all) })),
      bound: [],
      sinceSigned: null,
    })
  })

  it('binds all once as many have signed as Schedule 1 said, and whoever was outvoted may still sign', () => {
    const world = byMajority(varying())
    const made = [first, second].reduce(signs, world)
    expect(openOf(made)).toBeUndefined()
    expect(missingSignatures(made, network, G10)).toEqual([])
    expect(standing(made)).toEqual(standing(world))
    const page = documentView(made, getStep(made.programme, G10), signing(third))
    expect(page).toMatchObject({ bound: [{ practice: third, at: made.now }] })
    expect(page?.sinceSigned?.changes.length).toBeGreaterThan(0)
    const tomorrow = later(made, 1)
    const signed = after(tomorrow, sign(tomorrow, third, text(made)))
    expect(standing(signed)).toEqual(standing(world))
    expect(documentView(signed, getStep(made.programme, G10), signing(third))?.bound).toEqual([])
  })

  it('is signed once, in the version that is open', () => {
    const world = signs(varying(), first)
    expect(sign(world, first)).toMatchObject({ refusal: { code: 'already-signed' } })
    expect(sign(world, second, 'another')).toMatchObject({ refusal: { code: 'version-changed' } })
    const vary = { kind: 'vary' as const, answer: { hasTerms: false } }
    expect(asDirector(world, 'G2', vary)).toMatchObject({ refusal: { code: 'varied-already' } })
  })

  it('is withdrawn by whoever may put it forward, or by the support lead', () => {
    const world = varying()
    const contribution = {
      kind: 'withdrawVariation' as const,
      version: version(world),
      reason: words,
    }
    const command = { step: G2, network, contribution }
    const director = personFor(world, 'director', { network })
    const other = members.find((one) => userOf(one).id !== director.id) as PracticeId
    expect(completeStep(world, userOf(other), command)).toMatchObject({
      refusal: { code: 'not-yours' },
    })
    const gone = after(world, completeStep(world, lead, command))
    expect(openOf(gone)).toBeUndefined()
    expect(standing(gone)).toEqual(standing(world))
    expect(completeStep(gone, lead, command)).toMatchObject({ refusal: { code: 'variation-over' } })
    expect(sign(gone, first, version(world))).toMatchObject({
      refusal: { code: 'version-changed' },
    })
  })

  it('is declined with a reason, and may be signed all the same', () => {
    const world = varying()
    const contribution = {
      kind: 'declineVariation' as const,
      version: version(world),
      reason: words,
    }
    const said = after(
      world,
      completeStep(world, userOf(third), { ...signing(third), contribution }),
    )
    expect(Object.keys(openOf(said)?.declined ?? {})).toEqual([third])
    expect(openOf([third, first].reduce(signs, said))?.declined).toEqual({})
  })

  it('is no way to change who is in the network or is paid', () => {
    const world = runAt('live').world
    for (const step of ['F3', 'F6', 'F7'])
      expect(asDirector(world, step, { kind: 'vary', answer: {} })).toMatchObject({
        refusal: { code: 'by-notice', message: expect.stringContaining('“Changes”') },
      })
    const before = runAt('signed').world
    expect(asDirector(before, 'G2', { kind: 'vary', answer: {} })).toMatchObject({ ok: false })
  })

  it('is offered in the place of an answer that would be refused', () => {
    const world = runAt('live').world
    const director = personFor(world, 'director', { network })
    expect(taskView(world, director, getStep(world.programme, G2), { network }).status).toBe('done')
    const hours = getStep(world.programme, stepId('G6'))
    const vary = asDirector(world, 'G6', { kind: 'vary', answer: {} })
    expect(vary).toMatchObject({ refusal: { code: 'answer-missing' } })
    expect(taskView(world, director, hours, { network }).mine).toBe(false)
  })
})

describe('the signatures of a variation', () => {
  const sent = (world: World) => state(world).steps[G10]?.reminders?.length ?? 0
  const blockers = (world: World) =>
    Object.values(state(world).blockers).filter(({ id }) => id.startsWith('variation-'))

  it('are chased: reminders, then a blocker with an owner, and no payment is held back', () => {
    const world = varying()
    const reminded = later(world, 26)
    expect(sent(reminded)).toBeGreaterThan(sent(world))
    const late = later(reminded, 4)
    expect(blockers(late)).toMatchObject([{ kind: 'memberWillNotSign', owner: 'practice' }])
    expect(variationsToSign(late, first)).toMatchObject([{ late: true }])
    expect(state(late).withheld).toEqual(state(world).withheld)
    const signed = settledFor(members.reduce(signs, late), network)
    expect(blockers(signed)).toMatchObject([{ resolvedAt: expect.any(Number) }])
    expect(assessNetwork(signed, network).moves).toEqual([])
  })

  it('wait for a dispute about the part, and have the days that were left', () => {
    const world = varying()
    const about = { network, dispute: disputeId('Q1') }
    const disputed = after(
      world,
      raiseDispute(world, userOf(third), { ...about, practice: third, step: G2, reason: words }),
    )
    expect(sign(disputed, first)).toMatchObject({ refusal: { code: 'part-in-dispute' } })
    const due = dueOf(world, state(world), openOf(world) as never)
    const ten = at(disputed, atLondonTime(addDays(londonDateOf(world.now), 10), '10:00'))
    const settled = after(
      ten,
      closeDispute(ten, lead, { ...about, outcome: 'settled', note: words }),
    )
    const then = dueOf(settled, state(settled), openOf(settled) as never)
    expect(londonDateOf(then)).toBe(addDays(londonDateOf(due), 10))
    expect(sign(settled, first)).toMatchObject({ ok: true })
  })

  it('make it in whatever order they come, once and never with one missing', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...members], { minLength: 3, maxLength: 3 }),
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }),
        (order, waits) => {
          const world = varying()
          const steps = order.map((practice, n) => ({ practice, days: waits[n] ?? 0 }))
          steps.reduce((now, { practice, days }, n) => {
            const signed = settledFor(signs(later(now, days), practice), network)
            expect(openOf(signed) === undefined).toBe(n === 2)
            expect(standing(signed)).toEqual(standing(world))
            return signed
          }, world)
        },
      ),
      { numRuns: 15 },
    )
  })
})
