import type { VersionFault } from '@muster/domain/amendment/fault'
import { Button, Textarea, TextInput } from 'nhsuk-react-components'
import { errorAt, FormErrors } from '../page/form-errors.tsx'
import { useAdd } from './use-add.ts'

/** A version comes as a JSON document; what is wrong with it is listed by step, with how to mend it. */
export function AddVersion() {
  const { document, setDocument, choose, add, submit, problems, faults } = useAdd()
  return (
    <form onSubmit={submit} noValidate>
      <FormErrors
        problems={problems}
        refusal={add.refusal}
        failure={add.failure}
        controlOf={() => 'document'}
      />
      {faults.length > 1 && <Faults faults={faults} />}
      <p>
        Open the newest version, download its document, change it and give it the next number. It is
        in force for nobody until you release it.
      </p>
      <TextInput
        type="file"
        className="muster-file"
        id="document-file"
        name="file"
        label="Choose the file"
        labelProps={{ size: 's' }}
        accept="application/json,.json"
        onChange={choose}
      />
      <Textarea
        id="document"
        name="document"
        label="Or paste the document"
        labelProps={{ size: 's' }}
        error={errorAt(problems, 'document')}
        rows={8}
        spellCheck={false}
        value={document}
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <Button type="submit" disabled={add.pending}>
        Check and add the version
      </Button>
    </form>
  )
}

const Faults = ({ faults }: { faults: readonly VersionFault[] }) => (
  <section aria-labelledby="faults">
    <h3 className="nhsuk-heading-s" id="faults">
      What to mend
    </h3>
    <ul>
      {faults.map(({ step, problem, mend }) => (
        <li key={problem}>
          {step && <strong>{step}: </strong>}
          {problem} {mend}
        </li>
      ))}
    </ul>
  </section>
)
