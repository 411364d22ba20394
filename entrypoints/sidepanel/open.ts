/** Opens the panel beside the page: Chromium's side panel, Firefox's sidebar. Both only within a press. */
import { browser } from '../popup/browser.ts'

interface PanelApi {
  readonly sidePanel?: { open(where: { readonly windowId: number }): Promise<void> }
  readonly sidebarAction?: { open(): Promise<void> }
}

/** Whether the press was used; `window` is the one that it was made in. */
export function openPanel(window: number | undefined): boolean {
  const { sidePanel, sidebarAction }: PanelApi = browser
  if (sidePanel !== undefined && window !== undefined) void sidePanel.open({ windowId: window })
  else if (sidebarAction !== undefined) void sidebarAction.open()
  else return false
  return true
}

/** To be made as the page begins: within the press there is no time to ask which window it is in. */
export function panelOpener(opened: () => void): (() => void) | undefined {
  const { sidePanel, sidebarAction }: PanelApi = browser
  if (sidePanel === undefined && sidebarAction === undefined) return undefined
  let window: number | undefined
  void browser.windows.getCurrent().then(({ id }) => {
    window = id
  })
  return () => {
    if (openPanel(window)) opened()
  }
}
