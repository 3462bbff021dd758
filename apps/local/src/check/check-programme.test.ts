import type { Database } from '@muster/db'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { type Kysely, sql, type Transaction } from 'kysely'
import { expect, test } from 'vitest'
import { rehearseInvented } from '../rehearse/testing/rehearse-invented.ts'
import { checkProgramme } from './check-programme.ts'
import type { Violation } from './violation.ts'

const { id } = networkContract2019
type Tamper = (tx: Transaction<Database>) => Promise<unknown>

const run =
  (statement: string): Tamper =>
  (tx) =>
    sql.raw(statement).execute(tx)

/** What somebody with access to the tables might do, and the invariant that shows it. */
const tampering: readonly (readonly [string, Violation['invariant'], Tamper])[] = [
  [
    'an answer is altered',
    'chain intact',
    run(`update event set data = jsonb_set(data, '{answer,list}', '40000')
      where type = 'stepAnswered' and data->>'step' = 'F2' and stream like '%Z90001'`),
  ],
  [
    'a practice joins a second network',
    'one network for a practice',
    run(`insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 900, 'networkJoined', jsonb_build_object('network', 'r1:U99902'), 'engine', now(), 'look:x', ''
      from event where stream like '%practice/Z90001' limit 1`),
  ],
  [
    'a signature is taken away',
    'no milestone without its conditions',
    run(
      `delete from event where type = 'documentSigned' and data->>'step' = 'F8' and stream like '%Z90002'`,
    ),
  ],
  [
    'a refusal is written over an accepted command',
    'each command answered once',
    run(`update command set answer = '{"ok": false}' where id = (
      select command_id from event where type = 'stepDecided' limit 1)`),
  ],
  [
    'a reminder is sent again',
    'no reminder twice',
    run(`insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 901, type, data, actor, occurred_at, command_id, '' from event
      where type = 'reminderSent' order by position limit 1`),
  ],
  [
    'a network is made larger on the screens',
    'read tables equal a rebuild',
    run('update network_view set list_size = list_size + 1'),
  ],
  [
    'a row of the screens is lost',
    'read tables equal a rebuild',
    run("delete from practice_view where practice_id = 'Z90001'"),
  ],
  [
    'a stored state is altered',
    'state equals a rebuild',
    run(
      `update stream set state = jsonb_set(state, '{gapPolicy}', '"holdAll"') where kind = 'commissioner'`,
    ),
  ],
  [
    'a subject would be forgotten',
    'nothing left to do',
    run("update stream set next_look_at = '2030-01-01' where kind = 'network'"),
  ],
]

/** Checks what it would look like, and undoes it. */
async function violationsAfter(
  db: Kysely<Database>,
  tamper: Tamper,
): Promise<readonly Violation[]> {
  const tx = await db.startTransaction().execute()
  try {
    await tamper(tx)
    return (await checkProgramme(tx, id)).violations
  } finally {
    await tx.rollback().execute()
  }
}

test('each kind of violation is found where somebody tampers, and none where nobody did', async () => {
  await rehearseInvented(networkContract2019, {}, async ({ db }) => {
    for (const [what, invariant, tamper] of tampering) {
      const found = await violationsAfter(db, tamper)
      expect(
        found.map((one) => one.invariant),
        what,
      ).toContain(invariant)
    }
    expect((await checkProgramme(db, id)).violations).toEqual([])
  })
}, 120_000)
