interface IShape
{
    procedure Area(): Decimal
    procedure Name(): Text
}
interface INamed
{
    procedure Title(): Text
}
codeunit 50101 Circle implements IShape
{
    procedure Area(): Decimal
    begin
        exit(3.14);
    end;

    procedure Name(): Text
    begin
        exit('circle');
    end;
}
codeunit 50102 Square implements IShape, INamed
{
    var
        Side: Decimal;

    procedure SetSide(S: Decimal)
    begin
        Side := S;
    end;

    procedure Area(): Decimal
    begin
        exit(Side * Side);
    end;

    procedure Name(): Text
    begin
        exit('square');
    end;

    procedure Title(): Text
    begin
        exit('Square!');
    end;
}
enum 50101 Shape implements IShape
{
    Extensible = true;
    DefaultImplementation = IShape = Circle;
    value(0; " ") { Caption = ' '; }
    value(10; Round) { Caption = 'A Round One'; Implementation = IShape = Circle; }
    value(20; "Four Corners") { Implementation = IShape = Square; }
}
codeunit 50100 Program
{
    trigger OnRun()
    var
        S: Interface IShape;
        N: Interface INamed;
        Sq: Codeunit Square;
        E: Enum Shape;
        I: Integer;
        Names: Text;
        T: Text;
        L: List of [Interface IShape];
    begin
        asserterror Message('%1', S.Area());
        Message('%1', GetLastErrorText() <> '');
        Sq.SetSide(3);
        S := Sq;
        Message('%1 %2', S.Name(), S.Area());
        Message('%1', S is INamed);
        if S is INamed then
            N := S as INamed;
        Message(N.Title());
        E := E::Round;
        S := E;
        Message('%1 %2', S.Name(), S is INamed);
        asserterror N := S as INamed;
        Message('%1', GetLastErrorText() <> '');
        S := Enum::Shape::"Four Corners";
        Message(S.Name());
        Describe(E);
        Message('%1 %2', E, E.AsInteger());
        Message('<%1> <%2>', Enum::Shape::" ", Format(Shape::"Four Corners"));
        foreach T in E.Names() do
            Names += '[' + T + ']';
        foreach I in Enum::Shape.Ordinals() do
            Names += Format(I) + ';';
        Message(Names);
        E := Enum::Shape.FromInteger(15);
        Message('%1 %2', E, E.AsInteger());
        E := Shape::Round;
        case E of
            Shape::" ":
                Message('blank');
            Shape::Round:
                Message('round');
        end;
        Message('%1 %2', E = Shape::Round, E > Shape::" ");
        Evaluate(E, 'Four Corners');
        Message('%1', E);
        Evaluate(E, '10');
        Message('%1', E);
        Message('%1', Format(E, 0, 9));
        L.Add(Sq);
        L.Add(Enum::Shape::Round);
        foreach S in L do
            Message(S.Name());
        Clear(E);
        Message('%1', E.AsInteger());
    end;

    local procedure Describe(S: Interface IShape)
    begin
        Message('described %1', S.Name());
    end;
}
