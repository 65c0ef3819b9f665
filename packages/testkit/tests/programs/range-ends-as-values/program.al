table 62500 "Re Row"
{
    fields
    {
        field(1; "No."; Code[10]) { }
        field(2; A; Integer) { }
        field(3; Bi; BigInteger) { }
        field(4; Dec; Decimal) { }
        field(5; D; Date) { }
        field(6; Tm; Time) { }
        field(7; Nm; Text[20]) { }
        field(8; S; Option) { OptionMembers = Off,On; }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50100 Program
{
    trigger OnRun()
    var
        R: Record "Re Row";
        Ref: RecordRef;
        Field: FieldRef;
        I: Integer;
        T: Text;
    begin
        R.SetRange(A, 3, 9);
        I := R.GetRangeMin(A);
        Message('%1 %2 %3', R.GetRangeMax(A) - I, R.GetRangeMin(A) + 1, Twice(R.GetRangeMax(A)));
        Message('%1 %2', Least(R) + 1, R.GetRangeMax(A) div R.GetRangeMin(A));
        R.SetRange(A, 3, 19);
        Message('%1', R.GetRangeMin(A) < R.GetRangeMax(A));
        for I := R.GetRangeMin(A) to R.GetRangeMin(A) + 2 do
            T += Format(I);
        Message(T);

        R.SetRange(Dec, 1.5, 2.5);
        Message('%1 %2 %3', R.GetRangeMax(Dec) + R.GetRangeMin(Dec), -R.GetRangeMax(Dec), 2 * R.GetRangeMax(Dec));
        R.SetRange(Bi, 2L, 4L);
        Message('%1', R.GetRangeMax(Bi) + R.GetRangeMin(Bi));
        R.SetRange(D, 20210101D, 20210131D);
        Message('%1 %2 %3', R.GetRangeMax(D) - R.GetRangeMin(D), R.GetRangeMax(D) + 1, CalcDate('<1D>', R.GetRangeMax(D)));
        R.SetRange(Tm, 090000T, 100000T);
        Message('%1', R.GetRangeMax(Tm) - R.GetRangeMin(Tm));
        R.SetRange(Nm, 'ab', 'cd');
        T := R.GetRangeMin(Nm) + R.GetRangeMax(Nm);
        T += R.GetRangeMin(Nm);
        Message('%1 %2', T, UpperCase(R.GetRangeMin(Nm)));
        R.SetFilter("No.", 'AB');
        case R.GetRangeMin("No.") of
            'AB':
                Message('taken');
        end;
        R.SetRange(S, R.S::On);
        Message('%1 %2', R.GetRangeMax(S) = R.S::On, R.GetRangeMin(S));
        R.SetFilter(A, '5..');
        Message('%1 %2', R.GetRangeMin(A) * 2, R.GetRangeMax(A) = 0);

        Ref.GetTable(R);
        Field := Ref.Field(R.FieldNo(A));
        I := Field.GetRangeMin();
        Message('%1', I + 1);
    end;

    local procedure Twice(Number: Integer): Integer
    begin
        exit(Number * 2);
    end;

    local procedure Least(var R: Record "Re Row"): Integer
    begin
        exit(R.GetRangeMin(A));
    end;
}
