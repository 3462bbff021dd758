import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  madeUpWorld,
  members,
  network,
  withEachMember,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { missingSignatures } from '../acceptance/signatures.ts'
import { completeStep } from '../decide/complete-step.ts'
import type { Contribution } from '../decide/contribution.ts'
import { type PracticeId, stepId } from '../ids.ts'
import type { Answer } from '../programme/field.ts'
import { getStep, isDone } from '../progress/completion.ts'
import { after } from '../testing/made-up-run.ts'
import { boundByOthers } from '../views/bound-by.ts'
import { documentView } from '../views/document-view.ts'
import { allowedActions } from '../views/task-view.ts'
import type { World } from '../world.ts'
import { isEnough, type VariationRule } from './variation-rule.ts'

const signing = stepId('G10')
const userOf = (practice: PracticeId) => ({
  id: `user of ${practice}`,
  grants: [{ role: 'practice' as const, practice }],
})
const signature = { signatory: words, authority: 'partner', authorised: true }
const votes = { votes: 'onePerPractice', majority: 'simple', quorum: 2, meetings: 4 }
const byMajority = { ...votes, variations: 'simple' }

/** All that the full agreement is made of, agreed by all; the data sharing agreement signed. */
function ready(schedule1: Answer): World {
  const empty = ['G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9A', 'F9'].map((id) => [id, {}] as const)
  const agreed: readonly (readonly [string, Answer])[] = [
    ['F4', { description: words, onePiece: true, crosses: false }],
    ['F6', { director: words, practice: ash, chosenBy: 'election', practising: true }],
    ['F7', { payee: ash }],
    ['G1', schedule1],
    ['G2', { hasTerms: false }],
    ...empty,
  ]
  const world = agreed.reduce(
    (before, [step, answer]) => withRecord(before, step, { network }, agreedOn(answer)),
    madeUpWorld({ on: '2019-06-20' }),
  )
  return ['F1', 'F2', 'F8', 'G9'].reduce(
    (before, step) => withEachMember(before, step, answered({ intent: 'yes', list: 11_000 })),
    world,
  )
}

const does = (world: World, practice: PracticeId, step: string, contribution: Contribution) =>
  completeStep(world, userOf(practice), {
    step: stepId(step),
    network,
    ...(step === 'G10' ? { practice } : {}),
    contribution,
  })
function done(world: World, ...one: [PracticeId, string, Contribution]): World {
  const decided = does(world, ...one)
  expect(decided).toMatchObject({ ok: true })
  return after(world, decided)
}
const signs = (world: World, practice: PracticeId): World =>
  done(world, practice, 'G10', {
    kind: 'sign',
    version: documentVersion(world, network, 'fullAgreement'),
    answer: signature,
  })

const signedByAll = (schedule1: Answer): World => members.reduce(signs, ready(schedule1))
const terms = { hasTerms: true, terms: words }
const proposes = (world: World, step: string, answer: Answer) =>
  done(world, ash, step, { kind: 'propose', answer })
const agrees = (world: World, practice: PracticeId, step: string) =>
  done(world, practice, step, { kind: 'agree', version: 2 })
const isComplete = (world: World, step: string) => isDone(world, stepId(step), { network })
const seenBy = (world: World, practice: PracticeId) =>
  documentView(world, getStep(world.programme, signing), { network, practice })

/** Ash and Birch change the extra terms; Cedar neither agrees nor signs. */
function outvoted(): World {
  const proposed = proposes(signedByAll(byMajority), 'G2', terms)
  return [ash, birch].reduce(signs, agrees(proposed, birch, 'G2'))
}

describe('a variation of the agreement', () => {
  it.each([votes, { ...votes, variations: 'all' }])(
    'is made by every member where Schedule 1 says nothing else: %o',
    (schedule1) => {
      const proposed = proposes(signedByAll(schedule1), 'G2', terms)
      const agreed = agrees(proposed, birch, 'G2')
      expect(isComplete(agreed, 'G2')).toBe(false)
      const two = [ash, birch].reduce(signs, agrees(agreed, cedar, 'G2'))
      expect(missingSignatures(two, network, signing)).toEqual([cedar])
      expect(isComplete(two, 'G10')).toBe(false)
    },
  )

  it('is made by as many as Schedule 1 says: the one who was outvoted is bound, and told', () => {
    const world = outvoted()
    expect(missingSignatures(world, network, signing)).toEqual([])
    expect(isComplete(world, 'G10')).toBe(true)
    expect(seenBy(world, cedar)?.bound).toMatchObject([{ practice: cedar }])
    expect(boundByOthers(world, cedar)).toMatchObject([{ label: 'Network agreement' }])
    expect(boundByOthers(world, ash)).toEqual([])
    const own = seenBy(world, cedar)?.signed.find(({ practice }) => practice === cedar)
    expect(own?.version).not.toBe(documentVersion(world, network, 'fullAgreement'))
    expect(seenBy(world, cedar)?.sinceSigned?.changes.length).toBeGreaterThan(0)
  })

  it('may still be signed by the one who is bound, and is then signed by all', () => {
    const world = outvoted()
    const step = getStep(world.programme, signing)
    const allowed = allowedActions(world, userOf(cedar), step, { network, practice: cedar })
    expect(allowed).toEqual(['sign'])
    const signed = signs(world, cedar)
    expect(seenBy(signed, cedar)?.bound).toEqual([])
    expect(boundByOthers(signed, cedar)).toEqual([])
  })

  it('is not undone by one of those who made it, nor by the one who never signed it', () => {
    const world = outvoted()
    const takeBack = { kind: 'withdraw', reason: words } as const
    expect(does(world, ash, 'G10', takeBack)).toMatchObject({ refusal: { code: 'variation-made' } })
    expect(does(world, cedar, 'G10', takeBack)).toMatchObject({
      refusal: { code: 'nothing-signed' },
    })
  })

  it('goes by the rule that all had signed, not by one that comes with it', () => {
    const world = proposes(signedByAll(votes), 'G1', byMajority)
    const agreed = agrees(agrees(world, birch, 'G1'), cedar, 'G1')
    const two = [ash, birch].reduce(signs, agreed)
    expect(missingSignatures(two, network, signing)).toEqual([cedar])
  })

  it('of Schedule 1 itself is signed by all, whatever it says', () => {
    const proposed = proposes(signedByAll(byMajority), 'G1', { ...votes, variations: 'twoThirds' })
    const agreed = agrees(proposed, birch, 'G1')
    expect(isComplete(agreed, 'G1')).toBe(false)
    const two = [ash, birch].reduce(signs, agrees(agreed, cedar, 'G1'))
    expect(missingSignatures(two, network, signing)).toEqual([cedar])
  })

  it('that touches another part too, which all sign, is signed by all', () => {
    const both = withRecord(
      agrees(proposes(signedByAll(byMajority), 'G2', terms), birch, 'G2'),
      'F7',
      { network },
      agreedOn({ payee: birch }),
    )
    const two = [ash, birch].reduce(signs, both)
    expect(missingSignatures(two, network, signing)).toEqual([cedar])
  })

  it('has no rule before all have signed', () => {
    const world = proposes(signs(ready(byMajority), ash), 'G2', terms)
    expect(isComplete(agrees(world, birch, 'G2'), 'G2')).toBe(false)
  })

  it('has no rule any more once a member has taken its signature back', () => {
    const takeBack = { kind: 'withdraw', reason: words } as const
    const world = done(signedByAll(byMajority), cedar, 'G10', takeBack)
    expect(isComplete(agrees(proposes(world, 'G2', terms), birch, 'G2'), 'G2')).toBe(false)
  })
})

describe('who is enough', () => {
  const rule = fc.record<VariationRule>({
    share: fc.constantFrom('simple', 'twoThirds'),
    byList: fc.boolean(),
    quorum: fc.integer({ min: 1, max: 3 }),
  })
  const some = fc.subarray([...members])
  const world = madeUpWorld({ lists: [30_000, 5_000, 5_000] })

  it('stays enough with one more, and all are always enough', () => {
    fc.assert(
      fc.property(rule, some, fc.constantFrom(...members), (one, signed, more) => {
        if (isEnough(world, network, one, signed))
          expect(isEnough(world, network, one, [...new Set([...signed, more])])).toBe(true)
        expect(isEnough(world, network, one, members)).toBe(true)
      }),
    )
  })

  it('is never two sides of one question', () => {
    fc.assert(
      fc.property(rule, some, (one, signed) => {
        const others = members.filter((id) => !signed.includes(id))
        const both = isEnough(world, network, one, signed) && isEnough(world, network, one, others)
        expect(both).toBe(false)
      }),
    )
  })

  it('counts lists where Schedule 1 counts by list, and the quorum all the same', () => {
    const byList = { share: 'simple', byList: true, quorum: 1 } as const
    expect(isEnough(world, network, byList, [ash])).toBe(true)
    expect(isEnough(world, network, byList, [birch, cedar])).toBe(false)
    expect(isEnough(world, network, { ...byList, quorum: 2 }, [ash])).toBe(false)
  })
})
