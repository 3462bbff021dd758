import { Details, Radios } from 'nhsuk-react-components'
import { useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'
import { DayForm } from './day-form.tsx'
import { whyDeclined } from './mediation-words.ts'

type Why = keyof typeof whyDeclined
const reasons = Object.keys(whyDeclined) as Why[]

interface Props {
  readonly commissioner: string
  readonly practice: string
  readonly summary: string
  /** The support lead records it for the committee. */
  readonly forLmc?: boolean
  readonly onDeclined?: () => void
}

/** The committee will not mediate: it has an interest in the matter, or nobody free. */
export function Decline({ commissioner, practice, summary, forLmc = false, onDeclined }: Props) {
  const [because, setBecause] = useState<Why>('conflict')
  const decline = useCommand('mediation.decline', api.mediation.decline.mutate)
  return (
    <Details>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Text>
        <Radios
          id="declined-because"
          name="because"
          legend="Why?"
          legendProps={{ size: 's' }}
          hint="The practice and those who oversee its commissioner read this. The commissioner then invites another committee, or goes on without."
        >
          {reasons.map((reason) => (
            <Radios.Item
              key={reason}
              id={`declined-${reason}`}
              value={reason}
              checked={because === reason}
              onChange={() => setBecause(reason)}
            >
              {sentence(whyDeclined[reason])}
            </Radios.Item>
          ))}
        </Radios>
        <DayForm
          id="declined"
          legend="When did the committee decline?"
          button="Decline to mediate"
          command={decline}
          forLmc={forLmc}
          send={async (on, asked) => {
            const input = { commissioner, practice, on, because, ...asked }
            const done = (await decline.send(input)) !== null
            if (done) onDeclined?.()
            return done
          }}
        />
      </Details.Text>
    </Details>
  )
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
