import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openBrowser } from '../open-browser.ts'
import { ServerProcess } from '../server-process.ts'
import { observePage } from './page-watch.ts'

export const SESSIONS = 10_000
export const CHANGES_A_SECOND = 1_000

/**
 * Changers go from one codeunit to the other at every full second, all at once: of three rows of the list two change, in one patch. Every list shows
 * that change, in the cell of what runs.
 */
const al = `
codeunit 50001 "Quiet Worker"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}
codeunit 50002 "Busy Worker"
{
    trigger OnRun()
    begin
        while true do begin
            NextOrder.Fetch();
            OrderResult.Store();
        end;
    end;

    var
        NextOrder: Codeunit "Next Order";
        OrderResult: Codeunit "Order Result";
}
codeunit 50004 "Next Order"
{
    procedure Fetch()
    begin
        Sleep(1000 - (Time() - 000000T) mod 1000);
    end;
}
codeunit 50005 "Order Result"
{
    procedure Store()
    begin
        Sleep(1000 - (Time() - 000000T) mod 1000);
    end;
}
codeunit 50003 "Start All"
{
    trigger OnRun()
    var
        i: Integer;
        Id: Integer;
    begin
        for i := 1 to ${CHANGES_A_SECOND / 2} do begin
            StartSession(Id, Codeunit::"Busy Worker");
            StartSession(Id, Codeunit::"Busy Worker");
            StartSession(Id, Codeunit::"Quiet Worker");
        end;
        for i := 1 to ${SESSIONS - CHANGES_A_SECOND * 1.5} do
            StartSession(Id, Codeunit::"Quiet Worker");
        Sleep(3600000);
    end;
}`

export interface Crowd {
  readonly server: ServerProcess
  /** Signed in, nothing loaded yet. */
  readonly page: Page
}

/** A server with 10,000 sessions and 1,000 changes a second, and a real browser before it. */
export async function withCrowd<Result>(measure: (crowd: Crowd) => Promise<Result>): Promise<Result> {
  const server = await ServerProcess.start({
    ALCOVE_BACKGROUND_SESSIONS_MAX_CONCURRENT: '0',
    ALCOVE_BACKGROUND_SESSIONS_MAX_QUEUED: '0',
  })
  try {
    await server.publish('Console load', al)
    await server.call('POST', '/api/runs', { codeunitId: 50003, where: 'background' })
    while ((await server.call<{ sessions: unknown[] }>('GET', '/api/sessions')).sessions.length <= SESSIONS)
      await delay(1_000)
    return await withPage(server, (page) => measure({ server, page }))
  } finally {
    await server.stop()
  }
}

async function withPage<Result>(server: ServerProcess, use: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const [name = '', value = ''] = server.cookie.split('=')
    await context.addCookies([{ name, value, url: server.address }])
    const page = await context.newPage()
    await page.addInitScript(observePage)
    return await use(page)
  } finally {
    await browser.close()
  }
}
