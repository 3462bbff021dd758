import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stepId } from '../ids.ts'
import { networkContract2019 } from '../programme/reference-2019/network-contract-2019.ts'
import { getStep } from '../progress/completion.ts'
import { bankDetailIn, bankDetailsProblem } from './bank-details.ts'

const two = (value: number) => String(value).padStart(2, '0')
const pair = fc.integer({ min: 0, max: 99 }).map(two)

describe('what looks like bank details', () => {
  it.each([
    ['Made-up Federation, sort code 20-00-00', 'sort code'],
    ['Sort-code: 200000', 'sort code'],
    ['40-47-84', 'sort code'],
    ['12-05-19 12345679', 'sort code'],
    ['20 00 00, 55779911', 'sort code'],
    ['Account 1234 5678', 'account number'],
    ['a/c 12345678', 'account number'],
    ['Made-up Federation 55779911', 'account number'],
    ['GB82 WEST 1234 5698 7654 32', 'IBAN'],
    ['gb82west12345698765432', 'IBAN'],
    ['IBAN DE89370400440532013000.', 'IBAN'],
  ])('%s: %s', (words, found) => {
    expect(bankDetailIn(words)).toBe(found)
  })

  it.each([
    'Made-up Federation Ltd, ODS code 8HX12',
    'A81001, B82005 and Y00123',
    'Agreed on 14-05-19 and signed on 2019-05-15',
    '15/05/2019, 15.05.19, 20190515 or 15052019',
    '31-12-18 to 01-04-19',
    'Telephone 01632 960123, 020 7946 0012 or +44 1632 960 123',
    'Phone 0163-29-60-12-3; 07700 900123; tel 79460012',
    '45,678 patients, of whom 1 234 567 live elsewhere',
    '12,345,678 patients',
    'Company number 09876543',
    'Registered charity no. 10293847',
    'SW1A 1AA, GMC 1234567',
    'U12345, 30,000 patients on 1 January 2019',
    '',
  ])('%s: nothing', (words) => {
    expect(bankDetailIn(words)).toBeNull()
  })
})

describe('whatever numbers they are', () => {
  const around = fc.constantFrom('', 'Made-up Federation ', 'Pay to: ')

  it('finds every sort code that is said to be one, and every one beside an account', () => {
    fc.assert(
      fc.property(around, pair, pair, pair, fc.constantFrom('-', ' '), (before, a, b, c, sign) => {
        const code = [a, b, c].join(sign)
        expect(bankDetailIn(`${before}sort code ${code}`)).toBe('sort code')
        expect(bankDetailIn(`${before}${code} 55779911`)).toBe('sort code')
      }),
    )
  })

  it('finds every IBAN with right check digits, however it is grouped, and no other run of characters', () => {
    const digits = fc.string({
      unit: fc.constantFrom(...'0123456789'),
      minLength: 14,
      maxLength: 14,
    })
    const bank = fc.string({
      unit: fc.constantFrom(...'ABCDEFGHIJKLMNOP'),
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(around, bank, digits, fc.boolean(), (before, name, rest, grouped) => {
        const check = two(98 - remainder(`${name}${rest}GB00`))
        const plain = `GB${check}${name}${rest}`
        const shown = grouped ? plain.replaceAll(/(.{4})(?=.)/g, '$1 ') : plain
        expect(bankDetailIn(`${before}${shown}`)).toBe('IBAN')
      }),
    )
  })

  it('finds nothing in codes, days, telephone numbers and counts of patients', () => {
    const day = fc
      .date({ min: new Date('2018-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
      .map((one) => one.toISOString().slice(0, 10))
    const fine = fc.oneof(
      fc
        .tuple(fc.constantFrom(...'ABCDEFGHJKLMNPY'), fc.nat(99_999))
        .map(([letter, number]) => `${letter}${String(number).padStart(5, '0')}`),
      day,
      day.map((one) => one.split('-').reverse().join('/')),
      day.map((one) => one.slice(2).split('-').reverse().join('-')),
      day.map((one) => one.replaceAll('-', '')),
      fc.nat(999_999_999).map((one) => `0${String(one).padStart(9, '0')}`),
      fc.nat(999_999).map((one) => `01632 ${String(one).padStart(6, '0')}`),
      fc.nat(99_999_999).map((one) => `${one.toLocaleString('en-GB')} patients`),
      fc.nat(999_999).map((one) => `${one} patients`),
    )
    fc.assert(
      fc.property(fc.array(fine, { maxLength: 5 }), (all) => {
        const words = `Made-up Federation: ${all.join('; ')}`
        expect([words, bankDetailIn(words)]).toEqual([words, null])
      }),
      { numRuns: 500 },
    )
  })
})

const remainder = (text: string): number =>
  [...text]
    .flatMap((one) => [...String(Number.parseInt(one, 36))])
    .reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0)

describe('words that hold them', () => {
  const instead = (id: string) => getStep(networkContract2019, stepId(id)).withoutBankDetails
  const words = [{ field: 'provider', text: 'Made-up Federation 20-00-00 55779911' }]

  it.each(['F7', 'L4'])('are refused on %s with why and what to do instead', (id) => {
    expect(bankDetailsProblem(words, instead(id))).toMatchObject({
      code: 'bank-details',
      field: 'provider',
      message: expect.stringMatching(/never holds bank details.*ODS code only.*agency itself/),
    })
  })

  it('are refused everywhere else too, with what to write instead', () => {
    expect(bankDetailsProblem(words, instead('G4'))).toMatchObject({
      code: 'bank-details',
      message: expect.stringMatching(/never holds bank details.*in words.*agency itself/),
    })
  })

  it('are the only ones that are', () => {
    expect(bankDetailsProblem([{ text: 'The payee changes its bank from July on.' }])).toBeNull()
  })
})
