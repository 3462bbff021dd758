import { Button, Details, TextInput } from 'nhsuk-react-components'
import { type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { OnlyNow } from '../as-of/only-now.tsx'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useMe } from '../session/session-queries.ts'

const control = 'committee-name'

interface Props {
  readonly commissioner: string
  readonly committee: string | null
}

/** Which local medical committee serves a commissioner; its support lead names another. */
export function Committee({ commissioner, committee }: Props) {
  const { data: me } = useMe()
  return (
    <section aria-labelledby="lmc">
      <h2 className="nhsuk-heading-m" id="lmc">
        Local medical committee
      </h2>
      <p>
        {committee
          ? `${committee} serves you: it mediates where you invite it.`
          : 'No committee is named. What one does is recorded by the support lead.'}
      </p>
      {me?.home === 'lead' && (
        <OnlyNow>
          <Details className="muster-no-print">
            <Details.Summary>Name another committee</Details.Summary>
            <Details.Text>
              <NameForm commissioner={commissioner} />
            </Details.Text>
          </Details>
        </OnlyNow>
      )}
    </section>
  )
}

function NameForm({ commissioner }: Pick<Props, 'commissioner'>) {
  const [name, setName] = useState('')
  const [checked, setChecked] = useState(false)
  const command = useCommand('lmc.name', api.lmc.name.mutate)
  const problems =
    checked && name.trim() === '' ? [{ control, message: 'Enter the name of the committee' }] : []

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (name.trim() === '' || !(await command.send({ commissioner, name: name.trim() }))) return
    setName('')
    setChecked(false)
  }
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={command.refusal}
        failure={command.failure}
        controlOf={() => control}
      />
      <TextInput
        id={control}
        label="What is it called?"
        labelProps={{ size: 's' }}
        hint="It has an account from then on. A committee that serves another commissioner by this name is the same one. What was referred before stays with whoever was invited."
        value={name}
        error={errorAt(problems, control)}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" secondary small disabled={command.pending}>
        Name the committee
      </Button>
    </form>
  )
}
