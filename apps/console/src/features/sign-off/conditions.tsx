import type { DecidingPage } from '@muster/domain/views/deciding-page'
import { Details } from 'nhsuk-react-components'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { useNow } from '../clock/clock-queries.ts'
import { WordsForm } from '../page/words-form.tsx'
import { conditionsWords } from './deciding-words.ts'

interface Props {
  readonly page: DecidingPage
  readonly network: string
}

/** What an approval depends on, by when, and whether it has been met. */
export function Conditions({ page, network }: Props) {
  const now = useNow()
  const conditions = page.decided?.conditions
  if (!conditions) return null
  return (
    <>
      {conditions.words && (
        <p>
          <strong>Conditions:</strong> {conditions.words}
        </p>
      )}
      <p>{conditionsWords(conditions, now)}</p>
      {page.confirmsConditions && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>Record that the conditions are met</Details.Summary>
            <Details.Text>
              <ConfirmConditions network={network} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
    </>
  )
}

function ConfirmConditions({ network }: { network: string }) {
  const confirm = useCommand('networks.confirmConditions', api.networks.confirmConditions.mutate)
  return (
    <WordsForm
      id="conditions-note"
      label="What shows that they are met?"
      hint="The network, the committee and the region read this."
      missing="Enter what shows that they are met"
      button="Record that they are met"
      command={confirm}
      send={(note) => confirm.send({ network, note })}
    />
  )
}
