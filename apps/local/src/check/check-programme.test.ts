import type { Database, Kysely } from '@muster/db'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { rehearseInvented } from '../rehearse/testing/rehearse-invented.ts'
import { checkProgramme } from './check-programme.ts'
import type { Violation } from './violation.ts'

const { id } = networkContract2019

/** What somebody with access to the tables might do, and the invariant that shows it. */
const tampering: readonly (readonly [string, Violation['invariant'], string])[] = [
  [
    'an answer is altered',
    'chain intact',
    `update event set data = jsonb_set(data, '{answer,list}', '40000')
      where type = 'stepAnswered' and data->>'step' = 'F2' and stream like '%Z90001'`,
  ],
  [
    'a practice joins a second network',
    'one network for a practice',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 900, 'networkJoined', jsonb_build_object('network', 'r1:U99902'), 'engine', now(), 'look:x', ''
      from event where stream like '%practice/Z90001' limit 1`,
  ],
  [
    'a signature is taken away',
    'no milestone without its conditions',
    `delete from event where type = 'documentSigned' and data->>'step' = 'F8' and stream like '%Z90002'`,
  ],
  [
    'a network moves to a version that nobody released',
    'no version without its release',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 902, 'versionAdopted', '{"from": 1, "version": 2}', 'engine', now(), 'look:y', ''
      from event where type = 'networkProposed' limit 1`,
  ],
  [
    'a member who was recused votes after all',
    'no vote with an interest',
    `update event set data = replace(data::text, '"recused"', '"for"')::jsonb
      where type = 'stepDecided' and data::text like '%"recused"%'`,
  ],
  [
    'a practice signs another text than the one that stood',
    'a signature on the exact version',
    `update event set data = jsonb_set(data, '{version}', '"of another day"')
      where type = 'documentSigned' and data->>'step' = 'F8' and stream like '%Z90002'`,
  ],
  [
    'an officer decides whom no scheme of delegation lets',
    'an approval stands as it was made',
    `update event set data = jsonb_set(data, '{body}', '"officer"') where type = 'stepDecided'`,
  ],
  [
    'the approval of a network is taken back',
    'an approval stands as it was made',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 903, 'stepReopened', '{"step": "D5", "because": "returned"}', 'engine', now(), 'look:z', ''
      from event where type = 'stepDecided' limit 1`,
  ],
  [
    'a member is gone of whom nobody gave notice',
    'a change after its notice and approval',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 904, 'changeEffected', '{"change": "C1", "step": "F3", "answer": {}}', 'engine', now(), 'look:v', ''
      from event where type = 'networkProposed' limit 1`,
  ],
  [
    'a register change is decided, and not done on its day',
    'a register change is decided by a person',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 906, 'registerChangeDecided',
        '{"change": "Z90021-R1", "outcome": "closes", "from": "2019-05-01", "reason": {"ref": "r", "digest": "d"}}',
        'lead:99Z', now(), 'look:u', '' from event where stream like '%practice/Z90021' limit 1`,
  ],
  [
    'a practice belongs to another commissioner, and nobody decided that',
    'a practice belongs to one commissioner',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 914, 'commissionerChanged',
        '{"change": "Z90021-R9", "on": "2019-05-01", "from": "99Z", "to": "98Z"}',
        'engine', now(), 'look:m', '' from event where stream like '%practice/Z90021' limit 1`,
  ],
  [
    'a practice takes over the list of one that did not close',
    'a list is counted once',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 907, 'listJoined',
        '{"from": "Z90021", "on": "2019-06-01", "listSize": 9, "weightedList": null}',
        'engine', now(), 'look:t', '' from event where stream like '%practice/Z90001' limit 1`,
  ],
  [
    'another payee is proposed without notice',
    'a part is played by whom members chose',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 908, 'stepProposed',
        '{"step": "F7", "version": 9, "answer": {"payee": "Z90002"}}',
        'practice:Z90001', now(), 'look:s', '' from event where type = 'networkProposed' limit 1`,
  ],
  [
    'a part that members dispute is signed anew',
    'what is disputed is not signed anew',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select one.stream, 910 + more.at, more.type, more.data || case when more.at = 3
          then jsonb_build_object('network', one.data->>'network') else '{}' end,
        'practice:Z90002', now(), 'look:q', ''
      from (values
        (1, 'disputeRaised', '{"dispute": "X1", "practice": "Z90002", "step": "F4", "stage": "meeting",
          "reason": {"ref": "r", "digest": "d"}}'::jsonb, '%network/%U99901'),
        (2, 'documentIssued', '{"document": "initialAgreement", "version": "other",
          "parts": [{"step": "F4", "answer": {"crosses": true}}]}'::jsonb, '%network/%U99901'),
        (3, 'documentSigned', '{"step": "F8", "version": "other", "answer": {}}'::jsonb, '%practice/Z90002')
      ) as more (at, type, data, place)
      cross join lateral (select stream, data from event where stream like more.place
        and type = case when more.at = 3 then 'networkJoined' else 'networkProposed' end limit 1) as one
      order by more.at`,
  ],
  [
    'a committee accepts what nobody has invited it to',
    'a committee acts once it is invited',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 911, 'mediatorAccepted', '{"practice": "Z90021", "on": "2019-05-06"}', 'lmc:99Z', now(), 'look:p', ''
      from event where type = 'commissionerEnrolled' limit 1`,
  ],
  [
    'mediation begins for a practice that nobody has refused',
    'a place once it was refused',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 912, 'mediationOpened', '{"practice": "Z90021", "by": "engine"}', 'engine', now(), 'look:o', ''
      from event where type = 'commissionerEnrolled' limit 1`,
  ],
  [
    'a member is under local cover',
    'a place once it was refused',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 913, 'coverPlanned', '{"practice": "Z90001", "by": "r1:U99902"}', 'lead:99Z', now(), 'look:n', ''
      from event where type = 'commissionerEnrolled' limit 1`,
  ],
  [
    'a payment is let go that was not held back',
    'nothing that is withheld is paid',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 905, 'paymentReleased', '{"payment": "participation", "step": "D8"}', 'engine', now(), 'look:w', ''
      from event where type = 'networkProposed' limit 1`,
  ],
  [
    'a refusal is written over an accepted command',
    'each command answered once',
    `update command set answer = '{"ok": false}' where id = (
      select command_id from event where type = 'stepDecided' limit 1)`,
  ],
  [
    'a reminder is sent again',
    'no reminder twice',
    `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
      select stream, 901, type, data, actor, occurred_at, command_id, '' from event
      where type = 'reminderSent' order by position limit 1`,
  ],
  [
    'a network is made larger on the screens',
    'read tables equal a rebuild',
    'update network_view set list_size = list_size + 1',
  ],
  [
    'a row of the screens is lost',
    'read tables equal a rebuild',
    "delete from practice_view where practice_id = 'Z90001'",
  ],
  [
    'a stored state is altered',
    'state equals a rebuild',
    `update stream set state = jsonb_set(state, '{gapPolicy}', '"holdAll"') where kind = 'commissioner'`,
  ],
  [
    'a subject would be forgotten',
    'nothing left to do',
    "update stream set next_look_at = '2030-01-01' where kind = 'network'",
  ],
]

const tables = ['event', 'stream', 'command', 'network_view', 'practice_view'] as const

/** Keeps the tables as they are; answers with what puts them back. */
async function keep(db: Kysely<Database>): Promise<() => Promise<void>> {
  for (const table of tables)
    await sql.raw(`create table kept_${table} as table ${table}`).execute(db)
  return async () => {
    for (const table of tables) {
      await sql.raw(`truncate ${table}`).execute(db)
      const values = `overriding system value select * from kept_${table}`
      await sql.raw(`insert into ${table} ${values}`).execute(db)
    }
  }
}

test('each kind of violation is found where somebody tampers, and none where nobody did', async () => {
  await rehearseInvented(networkContract2019, {}, async ({ db }) => {
    const putBack = await keep(db)
    for (const [what, invariant, statement] of tampering) {
      await sql.raw(statement).execute(db)
      const { violations } = await checkProgramme(db, id)
      const found = violations.map((one) => one.invariant)
      expect(found, what).toContain(invariant)
      await putBack()
    }
    expect((await checkProgramme(db, id)).violations).toEqual([])
  })
}, 120_000)
