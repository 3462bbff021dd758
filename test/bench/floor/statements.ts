/** What the floor sends, each prepared once a connection. The rows and their bytes are those of the product. */
export const statements = {
  session: `select a.id, a.name, a.grants, a.programme_id, a.story from session s join account a on a.id = s.account_id
    where s.token_hash = $1`,
  lockNetworksNaming: `select key, id, seq, hash, commissioner_id, state #> '{steps,F3,proposal}' as proposal from stream
    where key in (select p.programme_id || '/network/' || claim
      from stream p, jsonb_array_elements_text(p.state -> 'claims') claim where p.key = $1)
    order by lock_rank, id for update`,
  lockCommissionerAndNetwork: `select key, id, seq, hash, commissioner_id, state #> '{steps,F3,proposal}' as proposal from stream
    where key = any($1) order by lock_rank, id for update`,
  lockPractices:
    'select key, seq, hash from stream where key = any($1) order by lock_rank, id for update',
  command: `insert into command (id, actor, procedure, input_hash, answer) values ($1, $2, 'steps.complete', $3, $4)
    on conflict do nothing`,
  event: `insert into event (stream, seq, type, data, actor, occurred_at, command_id, hash)
    values ($1, $2, $3, $4, $5, $6, $7, $8)`,
  answered: `update stream set seq = $2, hash = $3, last_at = $4, state = jsonb_set(state, $5, $6) where key = $1`,
  joined: `update stream set seq = $2, hash = $3, last_at = $4, state = state || jsonb_build_object('network', $5::text)
    where key = $1`,
  networkView: `update network_view set name = name, members = members, list_size = list_size,
      milestone_mask = milestone_mask, remaining_days = remaining_days, not_before = not_before,
      view = jsonb_set(view, '{row,waitingOn,practices}', coalesce(
        (select jsonb_agg(one) from jsonb_array_elements(view #> '{row,waitingOn,practices}') one
          where one ->> 'id' <> $2), '[]'))
    where stream = $1`,
  practiceView: `update practice_view set network_id = $2, list_size = list_size where stream = $1`,
  wake: 'insert into wake (subject) select unnest($1::text[])',
} as const

export type StatementName = keyof typeof statements
