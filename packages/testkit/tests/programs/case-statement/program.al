codeunit 50100 Program
{
    trigger OnRun()
    var
        C: Code[10];
        O: Option " ",Open,Closed;
        D: Decimal;
        Dt: Date;
    begin
        Message('%1 %2 %3 %4 %5', Classify(1), Classify(4), Classify(7), Classify(9), Classify(-1));
        Message('%1 %2', Words('a'), Words('A'));
        C := 'abc';
        case C of
            'ABC':
                Message('code');
            else
                Message('never');
        end;
        O := O::Closed;
        case O of
            O::Open:
                Message('never');
            O::Closed:
                Message('closed');
        end;
        D := 2.5;
        case D of
            0 .. 2:
                Message('never');
            2.25 .. 3:
                Message('between');
        end;
        Dt := 20240515D;
        case Dt of
            20240101D .. 20240630D:
                Message('first half');
        end;
        case true of
            D < 1, D > 2:
                Message('outside');
        end;
        case 'x' of
            else begin
                Message('else');
                Message('twice');
            end;
        end;
        case D of
        end;
    end;

    local procedure Classify(I: Integer): Text
    begin
        case I of
            1:
                exit('one');
            1, 3 .. 5:
                exit('three to five');
            7, 8 + 1:
                exit('seven or nine');
        end;
        exit('other');
    end;

    local procedure Words(T: Text) Result: Text
    begin
        case T of
            'a':
                Result := 'small';
            'A':
                Result := 'big';
        end;
    end;
}
