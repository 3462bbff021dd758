import { londonDate, type PracticeId, registerChangeId } from '@muster/domain/ids'
import type { RegisterEntry } from '@muster/domain/register/register-entry'
import { applyImport, decideRegister, type FileToImport, randomSalt } from '@muster/operations'
import type { County } from './made-up-county.ts'
import { actorOf, crossing, groupOf, programme, published, sides } from './made-up-people.ts'

/** The third practice of each side's first group, as the later register has it. */
export const closedPractices = sides.flatMap((side) => groupOf(side, 1)[2] ?? [])
/** Shown as closed too, and kept as it is by its support lead. */
export const keptPractice = crossing[0] as PracticeId
export const registerChangeOf = (practice: string) => `${practice}-R1`

export const registerFile: FileToImport = {
  kind: 'practice-register',
  fileName: 'made-up-register.csv',
  sha256: 'made-up-register',
  extractDate: londonDate('2019-05-05'),
  rowsRead: published.length,
  refused: [],
  records: published.map(({ code, name }) => ({ key: code, record: { code, name } })),
  rowNumbers: new Map(published.map(({ code }, index) => [code, index + 1])),
}

export const registerEntries = (closed: readonly string[]): readonly RegisterEntry[] =>
  published.map((one) => ({
    code: one.code,
    name: one.name,
    address: null,
    postcode: one.postcode,
    openedOn: null,
    closedOn: closed.includes(one.code) ? londonDate('2019-06-30') : null,
    status: closed.includes(one.code) ? 'closed' : 'active',
    row: null,
    published: one,
  }))

/** A register is imported while the programme runs, and shows a member of each side as closed. */
export async function laterRegister({ db }: Pick<County, 'db'>): Promise<void> {
  const imported = await applyImport(db, registerFile, {
    actor: 'national',
    readRegister: async () => registerEntries([...closedPractices, keptPractice]),
  })
  if (!imported.ok) throw new Error(imported.refusal.message)
  const about = { practice: keptPractice, change: registerChangeId(registerChangeOf(keptPractice)) }
  await decideRegister({ db, actor: actorOf('lead:1'), salt: randomSalt }, 'kept-as-it-is', {
    programme: programme.id,
    ...about,
    decision: { keep: true },
    reason: 'It is open; the register is wrong.',
  })
}
