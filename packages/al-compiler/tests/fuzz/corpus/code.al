#define FUZZ
namespace Corpus.Code;

using Corpus.Data;

#if FUZZ and not (LATER or OLD)
/// <summary>Everything that statements and expressions can look like.</summary>
#region Types
enum 50100 Mood implements IGreet
{
    Extensible = true;
    DefaultImplementation = IGreet = Greeter;
    value(0; " ") { }
    value(1; Good) { Caption = 'Good', Comment = 'of a person', Locked = true; Implementation = IGreet = Greeter; }
}
enumextension 50101 "More Mood" extends Mood { value(50100; Bad) { } }
interface IGreet { procedure Greet(Name: Text; var Count: Integer): Text[50]; }
#endregion
codeunit 50100 Greeter implements IGreet
{
    Permissions = tabledata Person = rimd, codeunit Greeter = X;
    SingleInstance = true;

    trigger OnRun()
    begin
    end;

    procedure Greet(Name: Text; var Count: Integer): Text[50]
    begin
        Count += 1;
        exit(CopyStr(StrSubstNo(HelloTxt, Name), 1, 50));
    end;

    [TryFunction]
    internal procedure Everything(Kind: Option One,,"Two 2"; Values: array[2, 3] of Decimal; P: Record Person temporary) Result: Decimal
    var
        i, j: Integer;
        Names: List of [Text];
        Sums: Dictionary of [Code[20], List of [Decimal]];
        Json: JsonObject;
        Big: BigInteger;
        Day: Date;
        Any: Variant;
    begin
        for i := 1 to 2 do
            for j := 3 downto 1 do begin
                Values[i, j] := (i + j) * 1.5 / -2 - i mod 3 div 2;
                if (i > j) and not (Values[i, j] <> 0) or (j in [1, 3 .. 5]) then
                    continue
                else
                    break;
            end;
        while i < 10 do
            i += 1;
        repeat
            j -= 1;
        until j <= 0;
        foreach Any in Names do
            Result += 1;
        case true of
            i = 1, i = 2:
                Message('one '' two');
            Kind in [Kind::One .. Kind::"Two 2"]:
                begin
                    exit(i > 1 ? 2.5 : 3);
                end;
            else
                asserterror Error(@'several
lines');
        end;
        with P do begin
            SetRange("No.", 'A', 'B');
            if FindSet() then;
        end;
        Big := 9223372036854775807L;
        Day := 20241231D;
        Json.Add('key', Format(Day, 0, 9) + '/' + Format(235959T) + Format(0DT) + "Quoted ""Name""");
        P."First Name" := P.FieldCaption(P."No.") + Codeunit::Greeter.ToText();
        if Any is Integer then
            Result := (Any as Integer);
        this.Changed(P, Result);
    end;

    [IntegrationEvent(false, false)]
    local procedure Changed(var P: Record Person; var Total: Decimal)
    begin
    end;

    [EventSubscriber(ObjectType::Table, Database::Person, OnAfterValidateEvent, 'No.', false, false)]
    local procedure HandleNo(var Rec: Record Person; CurrFieldNo: Integer)
    begin
        /* a block comment */ // and one of a line
    end;

    var
        HelloTxt: Label 'Hello %1', Comment = '%1 = name', MaxLength = 50;
        "Quoted ""Name""": Text;
    protected var
        Shared: Integer;
}
#else
nothing of this is read '
#endif
#pragma warning disable AL0432
table 50100 Person
{
    fields
    {
        field(1; "No."; Code[20]) { trigger OnValidate() begin if "No." <> xRec."No." then "First Name" := ''; end; }
        field(2; "First Name"; Text[50]) { InitValue = 'x'; TableRelation = if (Kind = const(A)) Person."No." where(Kind = filter(A | B)) else Other; }
        field(3; Kind; Option) { OptionMembers = A,B; OptionCaption = 'First,Second'; }
        field(4; Total; Decimal) { FieldClass = FlowField; CalcFormula = - sum(Other.Amount where(Code = field("No."), Day = field(upperlimit(Today)))); }
        field(5; Today; Date) { FieldClass = FlowFilter; }
    }
    keys { key(PK; "No.") { Clustered = true; } key(K2; Kind, "First Name") { SumIndexFields = Total; } }
    fieldgroups { fieldgroup(DropDown; "No.", "First Name") { } }
}
table 50101 Other { fields { field(1; Code; Code[10]) { } field(2; Amount; Decimal) { } field(3; Day; Date) { } } }
tableextension 50102 "Person Ext" extends Person { fields { field(50100; Extra; Guid) { } modify("No.") { trigger OnAfterValidate() begin Extra := CreateGuid(); end; } } }
permissionset 50100 All { Permissions = tabledata Person = RIMD, table Person = X; }
dotnet { assembly(mscorlib) { type(System.String; NetString) { } } }
