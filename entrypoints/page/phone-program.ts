/**
 * Hands a number to the program that this computer keeps for `tel:` links. The page stays where it is,
 * and does not see the click: the link is never part of it.
 */
export function openPhoneProgram(document: Document, url: string): void {
  if (!/^tel:[+\d*#;=a-z.%-]+$/i.test(url)) return
  const link = document.createElement('a')
  link.href = url
  link.click()
}
