table 60043 "select * from ""x""; --"
{
    fields
    {
        field(1; "Primary Key"; Code[10]) { }
        field(2; "a'b""c"; Integer) { }
        field(3; "constructor"; Integer) { }
        field(4; "__proto__"; Integer) { }
        field(5; "${x}`"; Integer) { }
        field(6; "begin"; Integer) { }
        field(7; Type; Integer) { }
        field(8; "ünï 😀"; Integer) { }
    }
    keys { key(PK; "Primary Key") { } key("a""; drop table x; --"; "a'b""c", "${x}`") { } }
    trigger OnInsert()
    begin
        "constructor" += 1;
        "__proto__" += 1;
    end;
}
codeunit 50101 "x'); process.exit(1); //"
{
    procedure "to`String ${1}"(): Text
    begin
        exit('called');
    end;

    procedure constructor(): Text
    begin
        exit('constructor');
    end;

    procedure "__proto__"(): Text
    begin
        exit('proto');
    end;

    procedure toString(): Text
    begin
        exit('toString');
    end;

    procedure "then"(): Text
    begin
        exit('then');
    end;
}
codeunit 50100 Program
{
    var
        "global 1": Integer;
        "__proto__": Integer;
        "constructor": Integer;
        "hasOwnProperty": Integer;

    trigger OnRun()
    var
        R: Record "select * from ""x""; --";
        C: Codeunit "x'); process.exit(1); //";
        "my var": Integer;
        Continue: Integer;
        "Break": Integer;
        Action: Integer;
        "Key": Integer;
        Value: Integer;
        Type: Integer;
        Field: Integer;
        Table: Integer;
        Page: Integer;
        Report: Integer;
        Min: Integer;
        Max: Integer;
        Event: Integer;
        Namespace: Integer;
        async: Integer;
        await: Integer;
        this_: Integer;
        function: Integer;
        "let": Integer;
        new: Integer;
        class: Integer;
        s: Integer;
        f: Integer;
        rt: Integer;
        d: Integer;
        t: Integer;
        arguments: Integer;
        undefined: Integer;
    begin
        R.Insert(true);
        R.FindFirst();
        R."a'b""c" := 1;
        R."${x}`" := 2;
        R."begin" := 3;
        R.Type := 4;
        R."ünï 😀" := 5;
        R.Modify();
        R.SetCurrentKey("a'b""c", "${x}`");
        R.SetRange("a'b""c", 1);
        R.FindFirst();
        Message('%1 %2 %3 %4 %5', R."constructor", R."__proto__", R."${x}`", R."begin", R."ünï 😀");
        Message(R.TableCaption());
        Message(R.FieldCaption("a'b""c"));
        Message(C."to`String ${1}"());
        Message('%1 %2 %3 %4', C.constructor(), C."__proto__"(), C.toString(), C."then"());
        "my var" := 1;
        Continue := 2;
        "Break" := 3;
        Action := 4;
        "Key" := 5;
        Value := 6;
        Type := 7;
        Field := 8;
        Table := 9;
        Page := 10;
        Report := 11;
        Min := 12;
        Max := 13;
        Event := 14;
        Namespace := 15;
        async := 16;
        await := 17;
        this_ := 18;
        function := 19;
        "let" := 20;
        new := 21;
        class := 22;
        s := 23;
        f := 24;
        rt := 25;
        d := 26;
        t := 27;
        arguments := 28;
        undefined := 29;
        "__proto__" := 30;
        "constructor" := 31;
        "hasOwnProperty" := 32;
        "global 1" := 33;
        Message('%1', "my var" + Continue + "Break" + Action + "Key" + Value + Type + Field + Table + Page + Report + Min + Max + Event + Namespace);
        Message('%1', async + await + this_ + function + "let" + new + class + s + f + rt + d + t + arguments + undefined);
        Message('%1', "__proto__" + "constructor" + "hasOwnProperty" + "global 1");
        MESSAGE('%1', "MY VAR" + continue);
        Message('%1', MinMax(3));
    end;

    local procedure MinMax(Max: Integer) Continue: Integer
    begin
        Continue := Max + 1;
    end;
}
