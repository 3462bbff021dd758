import type { VersionFault } from '@muster/domain/amendment/fault'
import { useNavigate } from '@tanstack/react-router'
import { type ChangeEvent, type FormEvent, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { useCommand } from '../../trpc/use-command.ts'

/** The form with which a version is added from a JSON document. */
export function useAdd() {
  const [document, setDocument] = useState('')
  const [checked, setChecked] = useState(false)
  const add = useCommand('versions.add', api.versions.add.mutate)
  const navigate = useNavigate()
  const missing = document.trim() === ''

  async function submit(event: FormEvent) {
    event.preventDefault()
    setChecked(true)
    if (missing) return
    const added = await add.send({ document })
    if (added)
      await navigate({ to: '/programme/$version', params: { version: `${added.version}` } })
  }

  async function choose({ currentTarget }: ChangeEvent<HTMLInputElement>) {
    const [file] = currentTarget.files ?? []
    if (file) setDocument(await file.text())
  }

  const problems =
    checked && missing
      ? [{ control: 'document', message: 'Paste the document, or choose its file' }]
      : []
  const faults = (add.refusal?.facts?.faults ?? []) as readonly VersionFault[]
  return { document, setDocument, choose, add, submit, problems, faults }
}
