/**
 * What a person has typed into a form and not saved yet, by form. It lives in the page's memory only, so that a
 * locked screen gives it back to the same person, and goes when another person signs in.
 */
const drafts = new Map<string, Record<string, string>>()
let owner: string | null = null

export function keepDraft(form: string, texts: Record<string, string>): void {
  drafts.set(form, texts)
}

export function draftOf(form: string): Record<string, string> | undefined {
  return drafts.get(form)
}

export function dropDraft(form: string): void {
  drafts.delete(form)
}

/** Called at each sign-in: drafts belong to one person. */
export function forgetDraftsOfOthers(person: string): void {
  if (owner !== null && owner !== person) drafts.clear()
  owner = person
}
