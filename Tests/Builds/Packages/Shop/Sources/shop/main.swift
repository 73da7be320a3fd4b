import Orders
import Parcels
import Stock

print("order", type(of: Orders.Order(number: 1).number))
print("parcel", type(of: Parcels.Parcel(number: 1).number))
print("article", type(of: Articles.Article(number: 1).number))
