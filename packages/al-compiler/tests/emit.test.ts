import { allMappings, fromMap } from '@jridgewell/gen-mapping'
import { describe, expect, it } from 'vitest'
import { codeOf, compile } from './compile.ts'

const procedure = (text: string) => codeOf(`codeunit 50000 Test { ${text} }`, 'Test')

describe('generated code', () => {
  it('is plain for a procedure that neither loops nor waits', () => {
    expect(procedure('procedure Twice(i: Integer): Integer begin exit(i * 2); end;')).toMatchInlineSnapshot(`
      "const C = rt.C
      const A = rt.A
      return class extends rt.Codeunit {
       constructor(s) {
        ;super(s)
       }
       p_twice(v_i) {
        const s = this.s
        const f = this.f
        const slot = f.slot
        let t
        let z
        const d = slot[15]
        const line = slot[1]
        const caller = slot[2]
        let stack = f.stack
        if (d >= stack.length) {
         ;stack = f.deepen()
        }
        ;stack[d] = line
        ;stack[d + 1] = caller
        ;slot[15] = (d + 2)
        ;slot[2] = (base + 0)
        let r = 0
        ;slot[1] = 1
        ;r = (((z = (v_i * 2)) === (z | 0)) ? (z | 0) : A.addInteger(z, 0))
        ;slot[1] = line
        ;slot[2] = caller
        ;slot[15] = d
        return r
       }
      }
      "
    `)
  })

  it('asks once whether anybody subscribes to what it publishes', () => {
    const code = procedure('[IntegrationEvent(false, false)] local procedure OnPost(i: Integer) begin end;')

    expect(code).toContain('const P0 = image.event("Codeunit 50000 ONPOST")')
    expect(code).toContain('if (P0 !== undefined) {')
    expect(code).toContain('return P0.raise(this, base + 0, 1, [v_i])')
    expect(code).not.toContain('async')
  })

  it('stays plain in a procedure that waits in subscribers only, until one does', () => {
    const code = procedure(`[IntegrationEvent(false, false)] local procedure OnPost() begin end;
      procedure Post(i: Integer): Integer begin OnPost(); exit(i); end;
      procedure Outer(i: Integer): Integer begin exit(Post(i) + 1); end;`)

    expect(code).toMatch(/\n p_post\(v_i\)/)
    expect(code).toMatch(/\n p_outer\(v_i\)/)
    expect(code).toContain('async r_1(')
  })

  it('checks for a stop before what others could notice, and keeps the position everywhere', () => {
    expect(procedure("procedure P() var i: Integer; begin i := 1;\nMessage('a');\nMessage('b');\nSleep(i); end;"))
      .toMatchInlineSnapshot(`
        "const C = rt.C
        const A = rt.A
        const System_Message_0 = rt.System.Message
        const System_Sleep_1 = rt.System.Sleep
        return class extends rt.Codeunit {
         constructor(s) {
          ;super(s)
         }
         async p_p() {
          const s = this.s
          const f = this.f
          const slot = f.slot
          let t
          let z
          const d = slot[15]
          const line = slot[1]
          const caller = slot[2]
          let stack = f.stack
          if (d >= stack.length) {
           ;stack = f.deepen()
          }
          ;stack[d] = line
          ;stack[d + 1] = caller
          ;slot[15] = (d + 2)
          ;slot[2] = (base + 0)
          let v_i = 0
          ;slot[1] = 1
          if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
           ;await t
          }
          ;v_i = 1
          ;slot[1] = 2
          ;((t = System_Message_0(s, "a", [])) instanceof Promise) ? (await t) : t
          ;slot[1] = 3
          if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
           ;await t
          }
          ;((t = System_Message_0(s, "b", [])) instanceof Promise) ? (await t) : t
          ;slot[1] = 4
          if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
           ;await t
          }
          ;((t = System_Sleep_1(s, v_i)) instanceof Promise) ? (await t) : t
          ;slot[1] = line
          ;slot[2] = caller
          ;slot[15] = d
          return
         }
        }
        "
      `)
  })

  it('is plain as well for a procedure that waits for nothing but calls, with an async twin that takes over when one has to wait', () => {
    expect(procedure('procedure Sum(n: Integer): Integer begin if n = 0 then exit(0);\nexit(n + Sum(n - 1)); end;'))
      .toMatchInlineSnapshot(`
        "const C = rt.C
        const A = rt.A
        return class extends rt.Codeunit {
         constructor(s) {
          ;super(s)
         }
         p_sum(v_n) {
          const s = this.s
          const f = this.f
          const slot = f.slot
          let t
          let z
          const d = slot[15]
          const line = slot[1]
          const caller = slot[2]
          let stack = f.stack
          if (d >= stack.length) {
           ;stack = f.deepen()
          }
          ;stack[d] = line
          ;stack[d + 1] = caller
          ;slot[15] = (d + 2)
          ;slot[2] = (base + 0)
          let r
          let k0
          ;r = 0
          ;slot[1] = 1
          if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
           return this.r_0(1, t, d, line, caller, v_n, r, k0)
          }
          if (v_n === 0) {
           ;slot[1] = 1
           ;r = 0
           ;slot[1] = line
           ;slot[2] = caller
           ;slot[15] = d
           return r
          }
          ;slot[1] = 2
          ;k0 = this.p_sum(((z = (v_n - 1)) === (z | 0)) ? z : A.addInteger(z, 0))
          if (k0 instanceof Promise) {
           return this.r_0(2, k0, d, line, caller, v_n, r, k0)
          }
          ;r = (((z = (v_n + k0)) === (z | 0)) ? z : A.addInteger(z, 0))
          ;slot[1] = line
          ;slot[2] = caller
          ;slot[15] = d
          return r
         }
         async r_0(k, p, d, line, caller, v_n, r, k0) {
          const s = this.s
          const f = this.f
          const slot = f.slot
          let t
          let z
          if (k === 0) {
           ;r = 0
           ;slot[1] = 1
          }
          if (k === 1) {
           ;await p
           ;k = 0
          } else if (k === 0) {
           if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
            ;await t
           }
          }
          if (k === 0) {
           if (v_n === 0) {
            ;slot[1] = 1
            ;r = 0
            ;slot[1] = line
            ;slot[2] = caller
            ;slot[15] = d
            return r
           }
           ;slot[1] = 2
          }
          if (k === 2) {
           ;k0 = (await p)
           ;k = 0
          } else if (k === 0) {
           ;k0 = this.p_sum(((z = (v_n - 1)) === (z | 0)) ? z : A.addInteger(z, 0))
           if (k0 instanceof Promise) {
            ;k0 = (await k0)
           }
          }
          if (k === 0) {
           ;r = (((z = (v_n + k0)) === (z | 0)) ? z : A.addInteger(z, 0))
           ;slot[1] = line
           ;slot[2] = caller
           ;slot[15] = d
           return r
          }
         }
        }
        "
      `)
  })

  it('gives an innermost loop that only computes a method of its own', () => {
    expect(
      procedure(
        'procedure P(n: Integer): Integer var i: Integer; s: Integer; begin for i := 1 to n do s += i; exit(s); end;',
      ),
    ).toMatchInlineSnapshot(`
      "const C = rt.C
      const A = rt.A
      return class extends rt.Codeunit {
       constructor(s) {
        ;super(s)
       }
       async p_p(v_n) {
        const s = this.s
        const f = this.f
        const slot = f.slot
        let t
        let z
        const d = slot[15]
        const line = slot[1]
        const caller = slot[2]
        let stack = f.stack
        if (d >= stack.length) {
         ;stack = f.deepen()
        }
        ;stack[d] = line
        ;stack[d + 1] = caller
        ;slot[15] = (d + 2)
        ;slot[2] = (base + 0)
        let r = 0
        let v_i = 0
        let v_s = 0
        ;slot[1] = 1
        if ((((--f.fuel) | slot[0]) < 0) && ((t = f.yield()) !== undefined)) {
         ;await t
        }
        {
         const b0 = 1
         const e1 = v_n
         ;v_i = b0
         if (b0 <= e1) {
          const q2 = [v_i, v_n, v_s]
          for (;;) {
           ;t = this.q_0_0(f, q2, e1)
           if (!t) {
            break
           }
           ;await t
          }
          ;v_i = q2[0]
          ;v_n = q2[1]
          ;v_s = q2[2]
         }
        }
        ;slot[1] = 1
        ;r = v_s
        ;slot[1] = line
        ;slot[2] = caller
        ;slot[15] = d
        return r
       }
       q_0_0(f, q, e1) {
        const s = this.s
        const slot = f.slot
        let t
        let z
        let l = 1
        let u = f.fuel
        let t3
        let v_i = q[0] | 0
        let v_n = q[1] | 0
        let v_s = q[2] | 0
        try {
         for (;;) {
          if (u < 1) {
           ;slot[1] = l
           if ((t = f.yield()) !== undefined) {
            ;q[0] = v_i
            ;q[1] = v_n
            ;q[2] = v_s
            return t
           }
           ;u = f.fuel
          }
          if (((e1 - v_i) + 1) > u) {
           ;t3 = ((v_i + u) - 1)
           ;u = 0
          } else {
           ;u = (u - ((e1 - v_i) + 1))
           ;t3 = e1
          }
          for (;;) {
           ;l = 1
           ;l = 1
           ;v_s = (((z = (v_s + v_i)) === (z | 0)) ? z : A.addInteger(z, 0))
           if (v_i >= t3) {
            break
           }
           ;v_i = ((v_i + 1) | 0)
          }
          if (v_i >= e1) {
           break
          }
          ;v_i = ((v_i + 1) | 0)
         }
        } catch (e) {
         ;slot[1] = l
         throw e
        }
        ;f.fuel = u
        ;q[0] = v_i
        ;q[1] = v_n
        ;q[2] = v_s
       }
      }
      "
    `)
  })

  it('never contains text of the program but as a quoted literal', () => {
    const evil = "'); process.exit(1); ('"
    const code = procedure(
      `procedure "P'); evil()"() var "a\`b": Text; begin "a\`b" := '${evil.replaceAll("'", "''")}'; Message("a\`b"); end;`,
    )

    expect(code).toContain(JSON.stringify(evil))
    expect(code.replace(JSON.stringify(evil), '')).not.toMatch(/process|evil\(/)
    // oxlint-disable-next-line typescript/no-implied-eval -- parsed, not run
    expect(() => new Function('rt', 'base', code)).not.toThrow()
  })

  it('is mapped back to the lines of the AL file', () => {
    const outcome = compile("codeunit 50000 Test {\nprocedure P()\nbegin\n  Message('a');\nend; }")
    const object = outcome.kind === 'compiled' ? outcome.app.objects[0] : undefined
    const line = (object?.code ?? '').split('\n').findIndex((text) => text.includes('"a"')) + 1

    const mapping = allMappings(fromMap(object?.sourceMap ?? '{}')).find(({ generated }) => generated.line === line)

    expect(mapping).toMatchObject({ source: 'test.al', original: { line: 4, column: 2 } })
  })
})
