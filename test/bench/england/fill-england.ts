import { type Account, type Database, type Kysely, saveAccounts, saveSession } from '@muster/db'
import { commissionerId, practiceId } from '@muster/domain/ids'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { openProgramme, proposeNetwork, randomSalt } from '@muster/operations'
import { type Group, groupsOf, openingOf, type Shape } from './made-up-england.ts'

const programme = networkContract2019.id

/** The session of an account of the benchmark; a made-up database has no secrets. */
export const tokenOf = (account: string) => `bench-session-of-${account}`

/** Opens the programme for a made-up England whose groups have been proposed, with everybody signed in. */
export async function fillEngland(db: Kysely<Database>, shape: Shape): Promise<void> {
  const opening = openingOf(shape)
  await openProgramme(db, opening)
  await proposeAll(db, groupsOf(shape))
  const accounts = [
    account('national', [{ role: 'national' }]),
    account('region', [{ role: 'region', region: 'Y01' }]),
    ...opening.practices.map(({ code }) => account(code, [{ role: 'practice', practice: code }])),
  ]
  await db.transaction().execute(async (tx) => {
    await saveAccounts(tx, accounts)
    for (const { id } of accounts) await saveSession(tx, tokenOf(id), id)
  })
}

const account = (id: string, grants: Account['grants']): Account => ({
  id,
  name: `Made-up person of ${id}`,
  grants,
  programme,
  story: null,
})

/** Entered by each commissioner's support lead: the members have still everything to say. */
async function proposeAll(db: Kysely<Database>, groups: readonly Group[]): Promise<void> {
  const homes = Map.groupBy(groups, ({ commissioner }) => commissioner)
  const waiting = [...homes.values()]
  const next = async (): Promise<void> => {
    for (let home = waiting.pop(); home; home = waiting.pop())
      for (const group of home) await propose(db, group)
  }
  await Promise.all(Array.from({ length: 4 }, next))
}

async function propose(db: Kysely<Database>, { name, commissioner, members }: Group) {
  const [coordinator = ''] = members
  const lead = account(`lead-${commissioner}`, [
    { role: 'supportLead', commissioner: commissionerId(commissioner) },
  ])
  const answered = await proposeNetwork({ db, actor: lead, salt: randomSalt }, networkIdOf(name), {
    programme,
    commissioner: commissionerId(commissioner),
    name,
    answer: { members: members.map(practiceId), coordinator },
    onBehalf: { askedBy: 'A made-up practice manager', how: 'phone' },
  })
  if (!answered.ok) throw new Error(`${name} was refused: ${answered.refusal.message}`)
}

/** A network's id is the id of the command that proposed it. */
export const networkIdOf = (name: string) => name.replaceAll(' ', '-')
