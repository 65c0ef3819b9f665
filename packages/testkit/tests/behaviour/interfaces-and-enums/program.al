interface IShape
{
    procedure Area(Size: Decimal): Decimal;
    procedure Name(): Text;
}

interface INamed extends IShape
{
    procedure LongName(): Text;
}

enum 50100 Shape implements IShape
{
    Extensible = true;
    DefaultImplementation = IShape = Square;

    value(0; " ") { }
    value(1; Round)
    {
        Caption = 'A circle';
        Implementation = IShape = Circle;
    }
    value(7; "Four Sides") { }
}

codeunit 50101 Circle implements IShape
{
    procedure Area(Size: Decimal): Decimal
    begin
        exit(Size * Size * 3.14);
    end;

    procedure Name(): Text
    begin
        exit('circle');
    end;
}

codeunit 50102 Square implements INamed
{
    procedure LongName(): Text
    begin
        exit('a very square thing');
    end;

    procedure Name(): Text
    begin
        exit('square');
    end;

    procedure Area(Size: Decimal): Decimal
    begin
        exit(Size * Size);
    end;
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        Circle: Codeunit Circle;
        Square: Codeunit Square;
        Kind: Enum Shape;
        Shape: Interface IShape;
        Named: Interface INamed;
        Names: List of [Text];
        Option: Option Low,Medium,High;
        i: Integer;
    begin
        asserterror Message(Shape.Name());
        Shape := Circle;
        Show(Shape);
        Show(Square);
        Shape := Kind::Round;
        Show(Shape);
        Kind := Kind::"Four Sides";
        Shape := Kind;
        Show(Shape);
        Message('%1 %2', Shape is INamed, Circle.Name());
        if Shape is INamed then begin
            Named := Shape as INamed;
            Message(Named.LongName());
        end;
        Message('%1 %2 %3', Kind::Round, Kind, Kind.AsInteger());
        Message('[%1]', Enum::Shape::" ");
        Names := Enum::Shape.Names();
        Message('%1 %2 %3', Names.Count(), Names.Get(2), Shape2Text(Enum::Shape.FromInteger(1)));
        Kind := Enum::Shape.FromInteger(5);
        Message('%1', Kind);
        Message('%1', Kind.Ordinals().Get(3));
        Option := Option::High;
        i := Option;
        Message('%1 %2', Option, i);
        Option := 5;
        Message('%1', Option);
        Message('%1', ClientType::Web);
    end;

    local procedure Show(Shape: Interface IShape)
    begin
        Message('%1 %2', Shape.Name(), Shape.Area(2));
    end;

    local procedure Shape2Text(Kind: Enum Shape): Text
    begin
        exit(Format(Kind));
    end;
}
