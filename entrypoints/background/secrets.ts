import { createStore, del, get, set, values } from 'idb-keyval'
import type { SecretStore } from '../../lib/switchboard/stored.ts'

/** IndexedDB of the extension's own origin: unlike `storage.local`, no content script can open it. */
const store = createStore('cordboard-secrets', 'secrets')

export const secretStore: SecretStore = {
  get: (id) => get<string>(id, store),
  set: (id, secret) => set(id, secret, store),
  remove: (id) => del(id, store),
}

/** Everything that is kept: only to be taken out of what leaves this computer. */
export async function allSecrets(): Promise<readonly string[]> {
  const kept = await values<string>(store)
  // What is still in the connect form is kept whole, its secret among the rest.
  return kept.flatMap((text) => [text, ...innerSecret(text)])
}

function innerSecret(text: string): readonly string[] {
  try {
    const draft: unknown = JSON.parse(text)
    const isDraft = typeof draft === 'object' && draft !== null && 'secret' in draft
    return isDraft && typeof draft.secret === 'string' ? [draft.secret] : []
  } catch {
    return []
  }
}
