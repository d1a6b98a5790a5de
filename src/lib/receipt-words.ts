/**
 * The words of receipts: 512 plain English things of three to six letters, easy to say and to spell on the phone. No two
 * sound the same or are one letter apart, no two of them run together read as another two, and none is medical or sad.
 * Never change, reorder or remove one: codes already printed are made of them.
 */
export const receiptWords: readonly string[] = `
  abacus acorn alder almond alpaca amber anchor anthem anvil apple apron aqua arcade arrow aspen aster atlas atom attic autumn avenue badger bagel
  ballad bamboo banana banjo banner barley barn basin basket beagle beaker bison bistro blazer blouse boat bonnet bonsai book bottle bowl branch
  breeze brick bridge bronze broom brush bubble bucket buckle bugle bundle burger bus butter button cab cabin cable cactus cake camel camera campus
  canal candle canoe canopy canyon card cargo carpet castle cedar celery cello chalk cheese chess chimes chive chorus cinema circle citrus clay
  cliff cloud clover coast cobalt cobble comb comet cookie copper coral cork cosmos cotton cove crane crayon crest crocus crumb cube cup dahlia
  dairy dawn dazzle delta denim desk diary dice dimple disco dish dollop domino door dot dragon drum duck dune easel echo emblem engine falcon fan
  fence fennel fern ferret ferry fiddle field fiesta flask fleece flock floral foam folder forest forum fox frame fringe frog frost fruit fudge
  gadget galaxy galley gallon garage garden garlic garnet gazebo gecko gem gerbil ginger glass glide globe goal goblet gold grain grape gravy green
  grove guava guitar hamlet hammer harp hat hazel hedge helmet hiking hill hinge hobby hockey holly honey hotel igloo image indigo iris island ivy
  jacket jade jelly jersey jetty jigsaw jingle jug juggle juice jumper kale kayak kebab kettle kilt kipper kite kitten kiwi koala label lace ladder
  ladle lagoon lamp larch lark lasso laugh laurel ledger legend lemon lentil letter lever lid lilac lily lime linden lion lizard lodge log lotus
  lunch lyric magnet magpie mallet mango map maple maraca marble margin marina market maroon marsh mascot meadow melody melon menu meteor mint
  mirror mobile mocha moment moon mosaic moss motto muffin museum music napkin nectar needle net noodle north novel nugget nutmeg nylon oasis oboe
  ocean office olive onion opera orange orbit orchid osprey otter outfit oval oyster paint palace panel pantry paper parade parcel parka parrot
  pasta pastel path patio peach pebble peg pencil pepper piano pickle picnic pillow pilot pine pippin pixel pizza plaid planet plank plate plaza
  plenty plume podium poem polka pompom pond portal poster potato puddle puma puppet puppy purple puzzle quail quest quill quiz radio radish raisin
  ravine recipe record reef ribbon ripple river robin rocket rodeo roller roof rope round rowan rudder rugby runway saddle safari sage salad samba
  sand sandal saturn saucer sauna scarf school scone scout scroll seal season shelf shine shorts shovel shrub signal silver skate sketch sleeve
  smile snow soccer soda soup spark spice spiral splash sponge spoon sport sprout spruce square squash stamp stove stream street string studio
  summer sundae sunhat sunset sushi swan swing syrup tabby taco tandem tartan teapot teddy tempo tennis tent theme ticket tiger timber tin tinsel
  tiptoe title toffee tofu toggle token tomato topaz torch toucan tower track trail tram travel tree trio trowel tub tulip tundra tunnel turtle
  tweed upland velvet view violet voice volley voyage waffle wagon walnut watch water wheat whisk wicker window winter wisdom wombat wonder wool
  word woven wren yellow zebra zest zigzag zip
`
  .trim()
  .split(/\s+/)
