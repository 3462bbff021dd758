import type { Field } from '@muster/domain/programme/field'
import { ChoiceField, StatementField, YesNoField } from './choice-fields.tsx'
import type { FieldProps } from './field-props.ts'
import { FileField } from './file-field.tsx'
import { InterestsField } from './interests-field.tsx'
import { MembersField } from './members-field.tsx'
import { OutlineField } from './outline-field.tsx'
import { PracticeField, PracticesField } from './practice-fields.tsx'
import { RowsField } from './rows-field.tsx'
import { SharesField } from './shares-field.tsx'
import { DateField, NumberField, PersonField, TextField } from './typed-fields.tsx'

type Rest = Omit<FieldProps, 'field'>

/** The control for one question, by its kind: a step needs no component of its own. */
export function EvidenceField({ field, ...rest }: { field: Field } & Rest) {
  switch (field.kind) {
    case 'choice':
      return <ChoiceField field={field} {...rest} />
    case 'yesNo':
      return <YesNoField field={field} {...rest} />
    case 'statement':
      return <StatementField field={field} {...rest} />
    case 'number':
      return <NumberField field={field} {...rest} />
    case 'date':
      return <DateField field={field} {...rest} />
    case 'text':
      return <TextField field={field} {...rest} />
    case 'person':
      return <PersonField field={field} {...rest} />
    case 'practice':
      return <PracticeField field={field} {...rest} />
    case 'practices':
      return <PracticesField field={field} {...rest} />
    case 'members':
      return <MembersField field={field} {...rest} />
    case 'shares':
      return <SharesField field={field} {...rest} />
    case 'file':
      return <FileField field={field} {...rest} />
    case 'outline':
      return <OutlineField field={field} {...rest} />
    case 'interests':
      return <InterestsField field={field} {...rest} />
    case 'rows':
      return <RowsField field={field} {...rest} />
  }
}
