codeunit 50100 Program
{
    trigger OnRun()
    var
        O: JsonObject;
        Token: JsonToken;
        T: Text;
        S: Text[5];
        I: Integer;
    begin
        // Order and digits stay as they were written.
        Show('{"z":1,"a":1.10,"m":123456789012345678901234567890.5,"e":1e3,"n":-0.0,"big":79228162514264337593543950335}');
        Show(' [ 1 , "two" , null , true , false , { } , [ ] ] ');
        Show('{"u":"\u00e9\n\t\"\\\/", "é":"ü"}');
        Show('"text"');
        Show('12');
        Show('{''single'': ''quotes'', name: 1, /* comment */ "t": [1,2,], // end');
        Show('{''single'': ''quotes'', name: 1, /* comment */ "t": [1,2,], } // end');
        Show('{"twice":1,"other":2,"twice":3}');
        Show('');
        Show('{"a"');
        Show('{"a":}');
        Show('[1 2]');
        Show('{"a":1} x');
        Show('nul');
        Show('"open');
        Show('"\x"');
        Show('[1,');
        asserterror O.ReadFrom('{' + '"a":1,' + NewLine() + '  "b":?}');
        Message(GetLastErrorText());
        Message('%1', O.ReadFrom('[]'));
        asserterror O.ReadFrom('[]');
        Message(GetLastErrorText());
        Message('%1', O.ReadFrom('{"price":0.1,"sum":0.30000000000000000001}'));
        Message('%1 %2', O.GetDecimal('price') + 0.2 = 0.3, O.GetDecimal('sum'));
        for I := 1 to 600 do
            T += '[';
        Message('%1', Token.ReadFrom(T));
        Clear(O);
        O.Add('a', 'bcdefg');
        Message('%1 <%2>', O.WriteTo(S), S);
        asserterror O.WriteTo(S);
        Message(GetLastErrorText());
        Message(Format(O));
    end;

    local procedure Show(Source: Text)
    var
        Token: JsonToken;
        Written: Text;
    begin
        if not Token.ReadFrom(Source) then begin
            Message('%1 is no JSON', Source);
            asserterror Token.ReadFrom(Source);
            Message(GetLastErrorText());
            exit;
        end;
        Token.WriteTo(Written);
        Message(Written);
    end;

    local procedure NewLine() Result: Text
    var
        C: Char;
    begin
        C := 10;
        Result := C;
    end;
}
