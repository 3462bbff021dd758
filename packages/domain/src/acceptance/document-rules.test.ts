import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stepId } from '../ids.ts'
import type { World } from '../world.ts'
import { documentVersion } from './document-version.ts'
import {
  agreedOn,
  answered,
  ash,
  attemptAt,
  birch,
  codeFor,
  dell,
  madeUpWorld,
  members,
  network,
  otherNetwork,
  withEachMember,
  withPractice,
  withRecord,
  words,
} from './made-up-world.ts'
import { accept } from './rules.ts'
import { missingSignatures } from './signatures.ts'

const world = madeUpWorld({ on: '2019-05-14' })

const signs = (before: World, step: string, document: string, signers = members.slice()): World =>
  signers.reduce(
    (one, practice) =>
      withRecord(
        one,
        step,
        { practice },
        {
          ...answered({ authorised: true }),
          signedVersion: documentVersion(before, network, document),
        },
      ),
    before,
  )

/** F2 to F7 done, and F8 signed by those named. */
function ready(signers = members.slice()): World {
  const items: readonly [string, object][] = [
    ['F4', { description: words, onePiece: true, crosses: false }],
    ['F5', {}],
    ['F6', { practice: birch, practising: true }],
    ['F7', { payee: ash }],
  ]
  const done = items.reduce(
    (one, [step, answer]) => withRecord(one, step, { network }, agreedOn({ ...answer })),
    world,
  )
  return signs(
    withEachMember(done, 'F2', answered({ list: 12_000 })),
    'F8',
    'initialAgreement',
    signers,
  )
}

describe('the version of a document', () => {
  test('changes with any answer it is made of, and with nothing else', () => {
    const version = (one: World) => documentVersion(one, network, 'initialAgreement')
    fc.assert(
      fc.property(fc.constantFrom('F3', 'F4', 'F6', 'F7'), fc.string(), (step, ref) => {
        const changed = withRecord(
          ready(),
          step,
          { network },
          agreedOn({ members: [...members], x: ref }),
        )
        expect(version(changed)).not.toBe(version(ready()))
      }),
    )
    expect(version(withRecord(ready(), 'G1', { network }, agreedOn({ quorum: 2 })))).toBe(
      version(ready()),
    )
    expect(version(ready())).toMatch(/^[0-9a-f]{16}$/)
  })

  test('is the same however its answers are ordered, and differs between networks and documents', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (answer) => {
        const turned = Object.fromEntries(Object.entries(answer).reverse())
        const version = (one: object) =>
          documentVersion(
            withRecord(world, 'F4', { network }, answered({ ...one })),
            network,
            'fullAgreement',
          )
        expect(version(turned)).toBe(version(answer))
      }),
    )
    const all = [network, otherNetwork].flatMap((one) =>
      ['initialAgreement', 'fullAgreement', 'dataSharingAgreement'].map((name) =>
        documentVersion(world, one, name),
      ),
    )
    expect(new Set(all).size).toBe(6)
  })
})

describe('signatures', () => {
  test('only a member that has joined signs', () => {
    expect(codeFor(world, 'F8', { network, practice: ash })).toBeNull()
    expect(codeFor(world, 'F8', { network, practice: dell })).toBe('not-a-party')
    const asked = withPractice(world, ash, () => ({ network: null }))
    expect(codeFor(asked, 'F8', { network, practice: ash })).toBe('not-a-party')
  })

  test('any member who has not signed the version that stands is missing', () => {
    fc.assert(
      fc.property(fc.subarray([...members]), (signers) => {
        const missing = missingSignatures(ready(signers), network, stepId('F8'))
        expect([...missing, ...signers].sort()).toEqual([...members].sort())
      }),
    )
    const changed = withRecord(ready(), 'F7', { network }, agreedOn({ payee: birch }))
    expect(missingSignatures(changed, network, stepId('F8'))).toEqual(members)
  })

  test('the confirmation that the full agreement is signed rests on every signature (L1)', () => {
    expect(codeFor(signs(world, 'G10', 'fullAgreement'), 'L1', { network })).toBeNull()
    const no = accept(attemptAt(signs(world, 'G10', 'fullAgreement', [ash]), 'L1', { network }))
    expect(no?.code).toBe('signature-missing')
    expect(no?.message).toContain('P10002')
  })

  test('data sharing names the processor where there is one (G9)', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (usesProcessor, named) => {
        const answer = { usesProcessor, ...(named ? { processor: words } : {}) }
        const code = codeFor(world, 'G9', { network, practice: ash }, answer)
        expect(code).toBe(usesProcessor && !named ? 'processor-not-named' : null)
      }),
    )
  })
})

describe('the six items (F9, D1)', () => {
  test('complete, it may be submitted and accepted', () => {
    expect(codeFor(ready(), 'F9', { network })).toBeNull()
    expect(codeFor(ready(), 'D1', { network })).toBeNull()
  })

  test('whatever is missing is named', () => {
    fc.assert(
      fc.property(fc.constantFrom('F4', 'F5', 'F6', 'F7'), (step) => {
        const no = accept(attemptAt(withRecord(ready(), step, { network }, {}), 'F9', { network }))
        expect(no?.code).toBe('registration-incomplete')
        const title = { F4: 'area', F5: 'size', F6: 'director', F7: 'payee' }[step]
        expect(no?.message).toContain(title)
      }),
    )
  })

  test('a missing signature, and one on an older version, count as missing', () => {
    expect(codeFor(ready([ash, birch]), 'F9', { network })).toBe('registration-incomplete')
    const changed = withRecord(
      ready(),
      'F4',
      { network },
      answered({ description: { ref: 'r2', digest: 'd2' } }),
    )
    expect(accept(attemptAt(changed, 'D1', { network }))).toMatchObject({
      code: 'not-complete',
      facts: { missing: ['The initial network agreement, signed by every member'] },
    })
  })
})
