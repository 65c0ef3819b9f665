namespace Acme.Run;

using Acme.Sales;
using Acme.Stock;

// Two tables of one name, in two namespaces: each has its own rows.
codeunit 60993 Program
{
    trigger OnRun()
    var
        Seller: Record Acme.Sales.Agent;
        Keeper: Record Acme.Stock.Agent;
        Deal: Record Deal;
        Ref: RecordRef;
    begin
        Seller.Code := 'ANN';
        Seller."Times Used" := 3;
        Seller.Insert();
        Seller.Code := 'BO';
        Seller.Insert();
        Keeper.Code := 'ANN';
        Keeper.Shelf := 'left';
        Keeper.Insert();
        Seller.Get('ANN');
        Message('%1 %2, %3 %4', Seller.Count(), Seller."Times Used", Keeper.Count(), Keeper.Shelf);

        Deal.CalcFields(Agents);
        Deal.Validate("Agent Code", 'BO');
        Message('%1 %2', Deal.Agents, Deal."Agent Code");
        asserterror Deal.Validate("Stock Agent Code", 'BO');
        Message(GetLastErrorText());

        Ref.Open(Database::Deal);
        Message('%1 %2', Ref.Field(2).Relation(), Ref.Field(3).Relation());
        Ref.Close();
        Ref.Open(Database::Parcel);
        Message('%1 %2', Ref.Field(2).Relation(), Ref.Field(60993).Relation());
    end;
}
