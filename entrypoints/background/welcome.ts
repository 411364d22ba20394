import { browser } from 'wxt/browser'

/** Opens the guide once, for who has just installed Cordboard; not where nobody is there to read it. */
export function welcomeWhoIsNew(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'install' || import.meta.env.MODE === 'testing') return
    void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
}
