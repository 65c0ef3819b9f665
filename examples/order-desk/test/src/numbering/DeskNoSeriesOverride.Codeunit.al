namespace OrderDesk.Test;

using OrderDesk.Numbering;

codeunit 50502 "Desk No. Series Override"
{
    EventSubscriberInstance = Manual;

    var
        OwnNo: Code[20];
        Taken: List of [Text];

    procedure SetNo(No: Code[20])
    begin
        OwnNo := No;
    end;

    procedure TakenNos() Result: Text
    var
        No: Text;
    begin
        foreach No in Taken do
            Result += (Result = '' ? '' : ',') + No;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk No. Series Mgt.", 'OnBeforeNextNo', '', false, false)]
    local procedure GiveOwnNo(var No: Code[20]; var IsHandled: Boolean)
    begin
        if OwnNo = '' then
            exit;
        No := OwnNo;
        IsHandled := true;
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Desk No. Series Mgt.", OnAfterNextNo, '', false, false)]
    local procedure RememberNo(No: Code[20])
    begin
        Taken.Add(No);
    end;
}
